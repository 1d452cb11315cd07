import type { Access } from '@/lib/domain/access'
import type { Role } from '@/lib/domain/permissions'
import { recordAudit } from '../audit'
import { revokeInvitationsOf } from '../invitations'
import { endSessionsOf } from '../members'
import { withAccess } from '../with-access'

export interface PersonLine {
  personId: string
  name: string
  loginName: string
  mail: string | null
  disabled: boolean
  roles: { role: Role; place: string | null; code: string | null }[]
}

const MOST = 50

/** People whose name, login name or mail address contains the words, by name; at most fifty. */
export function searchPeople(access: Access, words: string): Promise<PersonLine[]> {
  return withAccess(access, async (tx) => {
    const contains = { contains: words.trim(), mode: 'insensitive' as const }
    const rows = await tx.person.findMany({
      where: { OR: [{ name: contains }, { loginName: contains }, { mail: contains }] },
      select: {
        id: true,
        name: true,
        loginName: true,
        mail: true,
        disabledAt: true,
        memberships: {
          where: { disabledAt: null },
          select: { role: true, jurisdictionCode: true, jurisdiction: { select: { name: true } } },
          orderBy: { jurisdictionCode: 'asc' },
        },
      },
      orderBy: { name: 'asc' },
      take: MOST,
    })
    return rows.map(({ id, disabledAt, memberships, ...facts }) => ({
      personId: id,
      ...facts,
      disabled: disabledAt !== null,
      roles: memberships.map((held) => ({
        role: held.role as Role,
        place: held.jurisdiction?.name ?? null,
        code: held.jurisdictionCode,
      })),
    }))
  })
}

/**
 * Shuts a person out everywhere, or lets them in again. Nobody does it to themselves: `own`. Another operator is shut
 * out like anybody else; who does it remains.
 */
export function setPersonDisabled(
  access: Access,
  personId: string,
  disabled: boolean,
): Promise<'changed' | 'missing' | 'own'> {
  return withAccess(access, async (tx) => {
    if (personId === access.personId) return 'own'
    const { count } = await tx.person.updateMany({
      where: { id: personId, disabledAt: disabled ? null : { not: null } },
      data: { disabledAt: disabled ? new Date() : null },
    })
    if (count === 0) return (await tx.person.count({ where: { id: personId } })) ? 'changed' : 'missing'
    if (disabled) {
      await endSessionsOf(tx, personId, 'disabled')
      await revokeInvitationsOf(tx, access, personId)
    }
    await recordAudit(tx, access, {
      action: disabled ? 'person:disable' : 'person:enable',
      entryId: personId,
    })
    return 'changed'
  })
}

/** Whom a reset link is for; null when there is nobody, or nobody who may sign in. */
export function findPersonToReset(
  access: Access,
  personId: string,
): Promise<{ personId: string; name: string; mail: string | null } | null> {
  return withAccess(access, async (tx) => {
    const row = await tx.person.findUnique({
      where: { id: personId },
      select: { name: true, mail: true, disabledAt: true },
    })
    return row && !row.disabledAt ? { personId, name: row.name, mail: row.mail } : null
  })
}
