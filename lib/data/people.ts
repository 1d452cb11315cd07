import type { Access } from '@/lib/domain/access'
import type { Membership } from '@/lib/domain/membership'
import { recordAudit } from './audit'
import { ownId } from './credentials'
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

/** Changes the person's own name and mail address. */
export function reviseOwnPerson(
  access: Access,
  change: { name: string; mail: string | null },
): Promise<void> {
  return withAccess(access, async (tx) => {
    const id = ownId(access)
    const before = await tx.person.findUnique({ where: { id }, select: { name: true, mail: true } })
    if (before?.name === change.name && before.mail === change.mail) return
    await tx.person.updateMany({ where: { id }, data: change })
    await recordAudit(tx, access, { action: 'person:revise', entryId: id, before, after: change })
  })
}

/**
 * Ties a subject of the single sign-on service to the one member with that mail address who has none yet; null when
 * nobody, or more than one, has it. Nobody is ever added.
 */
export function linkSubject(access: Access, mail: string, oidcSubject: string): Promise<string | null> {
  return withAccess(access, async (tx) => {
    const found = await tx.person.findMany({
      where: {
        mail: { equals: mail, mode: 'insensitive' },
        memberships: { some: { disabledAt: null } },
      },
      select: { id: true, oidcSubject: true },
      take: 2,
    })
    const [person, another] = found
    if (!person || another || person.oidcSubject) return null
    const { count } = await tx.person.updateMany({
      where: { id: person.id, oidcSubject: null },
      data: { oidcSubject },
    })
    if (count === 0) return null
    await recordAudit(tx, access, { action: 'person:link', entryId: person.id, after: { mail } })
    return person.id
  })
}
