import type { Access } from '@/lib/domain/access'
import { recordAudit } from './audit'
import { notifyPerson } from './notifications'
import { requireJurisdiction, withAccess } from './with-access'

export interface SelfApproval {
  id: string
  personId: string
  reason: string
  grantedAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

/** Grants in the access's bureau, the latest first. */
export function listSelfApprovals(access: Access): Promise<SelfApproval[]> {
  return withAccess(access, (tx) =>
    tx.selfApproval.findMany({
      where: { jurisdictionCode: requireJurisdiction(access) },
      select: { id: true, personId: true, reason: true, grantedAt: true, expiresAt: true, revokedAt: true },
      orderBy: { grantedAt: 'desc' },
      take: 50,
    }),
  )
}

/**
 * Lets one member of the access's bureau approve what they submitted themselves, until then. `not-both` when the person
 * does not both edit and review there: alone the grant would allow nothing; `own` when it would be for oneself, which
 * the database refuses as well.
 */
export function grantSelfApproval(
  access: Access,
  grant: { personId: string; reason: string; expiresAt: Date },
): Promise<'granted' | 'not-both' | 'own'> {
  return withAccess(access, async (tx) => {
    const jurisdictionCode = requireJurisdiction(access)
    const { personId } = grant
    if (personId === access.personId) return 'own'
    const held = await tx.membership.findMany({
      where: { jurisdictionCode, personId, disabledAt: null, person: { disabledAt: null } },
      select: { role: true },
    })
    if (!['editor', 'reviewer'].every((role) => held.some((one) => one.role === role))) return 'not-both'
    const id = crypto.randomUUID()
    await tx.selfApproval.createMany({
      data: [{ ...grant, id, jurisdictionCode, grantedBy: access.personId }],
    })
    await recordAudit(tx, access, {
      action: 'self-approval:grant',
      entryId: personId,
      after: { id, reason: grant.reason, expiresAt: grant.expiresAt.toISOString() },
    })
    await notifyPerson(tx, access, {
      personId,
      kind: 'self-approval:granted',
      text: '平台管理员授权您在限期内审核自己提交的清单',
      href: `/staff/${jurisdictionCode}/review`,
    })
    return 'granted'
  })
}

/** Ends a grant before its time; false when it has ended. */
export function revokeSelfApproval(access: Access, id: string): Promise<boolean> {
  return withAccess(access, async (tx) => {
    const jurisdictionCode = requireJurisdiction(access)
    const { count } = await tx.selfApproval.updateMany({
      where: { jurisdictionCode, id, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 1) await recordAudit(tx, access, { action: 'self-approval:revoke', entryId: id })
    return count === 1
  })
}
