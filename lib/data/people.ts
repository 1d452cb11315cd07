import type { Access } from '@/lib/domain/access'
import type { Membership } from '@/lib/domain/membership'
import { recordAudit } from './audit'
import { withAccess } from './with-access'

export interface NewPerson {
  /** Lower-case. */
  loginName: string
  name: string
  mail: string | null
  passwordHash: string | null
}

/** Adds a person with a password and roles; null when the login name is taken. Not for the bureau's pages: see invitations. */
export function createPerson(
  access: Access,
  person: NewPerson,
  memberships: readonly Membership[],
): Promise<string | null> {
  return withAccess(access, async (tx) => {
    const { passwordHash, ...facts } = person
    if (await tx.person.findUnique({ where: { loginName: facts.loginName }, select: { id: true } }))
      return null
    const { id } = await tx.person.create({ data: facts, select: { id: true } })
    await tx.credential.createMany({ data: [{ personId: id, passwordHash }] })
    await tx.membership.createMany({ data: memberships.map((held) => ({ ...held, personId: id })) })
    await recordAudit(tx, access, {
      action: 'person:create',
      entryId: id,
      after: { loginName: facts.loginName, name: facts.name, memberships },
    })
    return id
  })
}

export interface SignInFacts {
  personId: string
  name: string
  passwordHash: string | null
  disabled: boolean
}

/** What a password is compared with; null when nobody has that login name. */
export function findSignIn(access: Access, loginName: string): Promise<SignInFacts | null> {
  return withAccess(access, async (tx) => {
    const row = await tx.person.findUnique({
      where: { loginName },
      select: { id: true, name: true, disabledAt: true, credential: { select: { passwordHash: true } } },
    })
    if (!row) return null
    return {
      personId: row.id,
      name: row.name,
      passwordHash: row.credential?.passwordHash ?? null,
      disabled: row.disabledAt !== null,
    }
  })
}
