import type { Access } from '@/lib/domain/access'
import { PLATFORM_ROLES, type PlatformRole } from '@/lib/domain/membership'
import { recordAudit } from '../audit'
import { revokeInvitationsOf } from '../invitations'
import { endSessionsOf, lockMembers } from '../members'
import { withAccess } from '../with-access'

export interface PlatformMember {
  membershipId: string
  personId: string
  name: string
  loginName: string
  role: PlatformRole
  /** Divisions the role of an auditor covers, in words and by code; empty for all. */
  scope: { code: string; name: string }[]
  disabled: boolean
}

/** Operators and auditors, by role and name. */
export function listPlatformMembers(access: Access): Promise<PlatformMember[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.membership.findMany({
      where: { jurisdictionCode: null },
      select: {
        id: true,
        role: true,
        scope: true,
        disabledAt: true,
        person: { select: { id: true, name: true, loginName: true, disabledAt: true } },
      },
      orderBy: [{ role: 'desc' }, { createdAt: 'asc' }],
    })
    const codes = rows.flatMap((row) => row.scope)
    const divisions = await tx.jurisdiction.findMany({
      where: { code: { in: codes } },
      select: { code: true, name: true },
    })
    const names = new Map(divisions.map(({ code, name }) => [code, name]))
    return rows.flatMap(({ id, role, scope, disabledAt, person }) => {
      const known = PLATFORM_ROLES.find((one) => one === role)
      if (!known) return []
      return [
        {
          membershipId: id,
          personId: person.id,
          name: person.name,
          loginName: person.loginName,
          role: known,
          scope: scope.map((code) => ({ code, name: names.get(code) ?? code })),
          disabled: disabledAt !== null || person.disabledAt !== null,
        },
      ]
    })
  })
}

/**
 * Divisions named by code or full name, one each line; `unknown` and ambiguous ones are told. Commas part as well.
 */
export function resolveScope(
  access: Access,
  text: string,
): Promise<{ codes: string[]; unknown: string[]; ambiguous: string[] }> {
  return withAccess(access, async (tx) => {
    const words = [...new Set(text.split(/[\n,，、;；]/).map((word) => word.trim()))].filter(Boolean)
    const rows = await tx.jurisdiction.findMany({
      where: { OR: [{ code: { in: words } }, { name: { in: words } }] },
      select: { code: true, name: true },
    })
    const found = words.map((word) => ({
      word,
      codes: rows.filter(({ code, name }) => code === word || name === word).map(({ code }) => code),
    }))
    return {
      codes: found.flatMap(({ codes }) => (codes.length === 1 ? codes : [])),
      unknown: found.filter(({ codes }) => codes.length === 0).map(({ word }) => word),
      ambiguous: found.filter(({ codes }) => codes.length > 1).map(({ word }) => word),
    }
  })
}

/** Sets the scope of an auditor, whose sessions end; false when there is no such auditor. */
export function setScope(access: Access, membershipId: string, scope: string[]): Promise<boolean> {
  return withAccess(access, async (tx) => {
    const before = await tx.membership.findFirst({
      where: { id: membershipId, role: 'auditor', jurisdictionCode: null },
      select: { personId: true, scope: true },
    })
    if (!before) return false
    await tx.membership.updateMany({ where: { id: membershipId, role: 'auditor' }, data: { scope } })
    await endSessionsOf(tx, before.personId, 'role-changed')
    await revokeInvitationsOf(tx, access, before.personId)
    await recordAudit(tx, access, {
      action: 'member:scope',
      entryId: before.personId,
      before: before.scope,
      after: scope,
    })
    return true
  })
}

/** Takes a role beyond bureaus away, or gives it back. The last operator keeps theirs. */
export function setPlatformMemberDisabled(
  access: Access,
  membershipId: string,
  disabled: boolean,
): Promise<'changed' | 'missing' | 'last-operator'> {
  return withAccess(access, async (tx) => {
    await lockMembers(tx, null)
    const member = await tx.membership.findFirst({
      where: { id: membershipId, jurisdictionCode: null },
      select: { personId: true, role: true },
    })
    if (!member) return 'missing'
    const others = {
      role: 'operator',
      disabledAt: null,
      id: { not: membershipId },
      person: { disabledAt: null },
    }
    if (disabled && member.role === 'operator' && !(await tx.membership.count({ where: others })))
      return 'last-operator'
    await tx.membership.updateMany({
      where: { id: membershipId, jurisdictionCode: null },
      data: { disabledAt: disabled ? new Date() : null },
    })
    if (disabled) {
      await endSessionsOf(tx, member.personId, 'disabled')
      await revokeInvitationsOf(tx, access, member.personId)
    }
    await recordAudit(tx, access, {
      action: disabled ? 'member:disable' : 'member:enable',
      entryId: member.personId,
      after: { role: member.role },
    })
    return 'changed'
  })
}
