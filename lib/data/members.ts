import type { Access } from '@/lib/domain/access'
import { type BureauRole, isBureauRole } from '@/lib/domain/membership'
import { recordAudit } from './audit'
import { revokeInvitationsOf } from './invitations'
import { requireJurisdiction, type Transaction, withAccess } from './with-access'

export interface Member {
  personId: string
  name: string
  loginName: string
  mail: string | null
  /** The roles held in the bureau, whether disabled or not. */
  roles: BureauRole[]
  since: Date
  lastSignIn: Date | null
  /** Disabled in this bureau, or the person everywhere. */
  disabled: boolean
}

/** Who serves the access's bureau, disabled members last, otherwise by name; or only that person. */
export function listMembers(access: Access, personId?: string): Promise<Member[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.membership.findMany({
      where: {
        jurisdictionCode: requireJurisdiction(access),
        ...(personId === undefined ? {} : { personId }),
      },
      select: {
        role: true,
        createdAt: true,
        disabledAt: true,
        person: {
          select: {
            id: true,
            name: true,
            loginName: true,
            mail: true,
            disabledAt: true,
            sessions: { select: { createdAt: true }, orderBy: { createdAt: 'desc' }, take: 1 },
          },
        },
      },
      orderBy: [{ createdAt: 'asc' }, { role: 'asc' }],
    })
    const members = new Map<string, Member>()
    for (const { person, role, createdAt, disabledAt } of rows) {
      const { id, sessions, disabledAt: gone, ...facts } = person
      const known = members.get(id)
      const roles = [...(known?.roles ?? []), ...(isBureauRole(role) ? [role] : [])]
      const disabled = gone !== null || (disabledAt !== null && (known?.disabled ?? true))
      const since = known?.since ?? createdAt
      const lastSignIn = sessions[0]?.createdAt ?? null
      members.set(id, { personId: id, ...facts, roles, since, lastSignIn, disabled })
    }
    return [...members.values()].sort(
      (a, b) => Number(a.disabled) - Number(b.disabled) || a.name.localeCompare(b.name, 'zh-CN'),
    )
  })
}

export type MemberChange = 'changed' | 'stale' | 'missing' | 'last-administrator'

/**
 * Gives the member these roles instead of `before` (as the form showed them); `stale` when they are others by now. A
 * bureau keeps one administrator who can sign in, unless an operator decides. The person must sign in anew.
 */
export function setRoles(
  access: Access,
  personId: string,
  change: { before: readonly BureauRole[]; after: readonly BureauRole[] },
): Promise<MemberChange> {
  return withAccess(access, async (tx) => {
    const jurisdictionCode = requireJurisdiction(access)
    await lockMembers(tx, jurisdictionCode)
    const rows = await tx.membership.findMany({ where: { jurisdictionCode, personId } })
    if (rows.length === 0) return 'missing'
    const held = rows.map((row) => row.role).sort()
    if (held.join() !== [...change.before].sort().join()) return 'stale'
    const added = change.after.filter((role) => !held.includes(role))
    const removed = held.filter((role) => !change.after.some((kept) => kept === role))
    if (added.length === 0 && removed.length === 0) return 'changed'
    // Who is disabled stays so with a new role.
    const disabledAt = rows.every((row) => row.disabledAt) ? new Date() : null
    await tx.membership.deleteMany({ where: { jurisdictionCode, personId, role: { in: removed } } })
    await tx.membership.createMany({
      data: added.map((role) => ({ jurisdictionCode, personId, role, disabledAt })),
    })
    await keepOneAdministrator(tx, access, jurisdictionCode, removed.includes('administrator') && !disabledAt)
    await endSessionsOf(tx, personId, 'role-changed')
    await revokeInvitationsOf(tx, access, personId, jurisdictionCode)
    await recordAudit(tx, access, {
      action: 'member:roles',
      entryId: personId,
      before: held,
      after: [...change.after].sort(),
    })
    return 'changed'
  }).catch(asChange)
}

/** Shuts a member out of the bureau, or lets them in again; their sessions end at once. */
export function setMemberDisabled(
  access: Access,
  personId: string,
  disabled: boolean,
): Promise<MemberChange> {
  return withAccess(access, async (tx) => {
    const jurisdictionCode = requireJurisdiction(access)
    await lockMembers(tx, jurisdictionCode)
    const now = new Date()
    const { count } = await tx.membership.updateMany({
      where: { jurisdictionCode, personId, disabledAt: disabled ? null : { not: null } },
      data: { disabledAt: disabled ? now : null },
    })
    if (count === 0)
      return (await tx.membership.count({ where: { jurisdictionCode, personId } })) ? 'changed' : 'missing'
    await keepOneAdministrator(tx, access, jurisdictionCode, disabled)
    if (disabled) {
      await endSessionsOf(tx, personId, 'disabled')
      await revokeInvitationsOf(tx, access, personId, jurisdictionCode)
    }
    await recordAudit(tx, access, {
      action: disabled ? 'member:disable' : 'member:enable',
      entryId: personId,
    })
    return 'changed' as const
  }).catch(asChange)
}

class LastAdministrator extends Error {}

function asChange(error: unknown): MemberChange {
  if (error instanceof LastAdministrator) return 'last-administrator'
  throw error
}

/** Undoes the whole unit of work when it would leave a bureau without anybody who can manage it. */
async function keepOneAdministrator(
  tx: Transaction,
  access: Access,
  jurisdictionCode: string,
  asked: boolean,
): Promise<void> {
  if (!asked || access.permissions.has('jurisdictions:manage')) return
  const left = await tx.membership.count({
    where: { jurisdictionCode, role: 'administrator', disabledAt: null, person: { disabledAt: null } },
  })
  if (left === 0) throw new LastAdministrator()
}

/** One change of a bureau's (or the platform's) members at a time: two administrators removing each other would leave none. */
export async function lockMembers(tx: Transaction, jurisdictionCode: string | null): Promise<void> {
  const place = `members:${jurisdictionCode ?? 'platform'}`
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${place}, 0))::text AS locked`
}

/** Ends all sessions of the person, in the caller's transaction. */
export async function endSessionsOf(
  tx: Transaction,
  personId: string,
  reason: 'role-changed' | 'disabled' | 'password-changed',
): Promise<void> {
  await tx.session.updateMany({
    where: { personId, endedAt: null },
    data: { endedAt: new Date(), endedReason: reason },
  })
}
