import { platformRoles, rolesIn } from '@/lib/domain/membership'
import { type Permission, ROLE_PERMISSIONS, type Role } from '@/lib/domain/permissions'
import type { Transaction } from './with-access'

/**
 * Whether whoever made the invitation could still make it: a link is worth no more than its maker. Ours (no person) are
 * always good.
 */
export async function issuerStands(
  tx: Transaction,
  { createdBy, jurisdictionCode }: { createdBy: string | null; jurisdictionCode: string | null },
): Promise<boolean> {
  if (!createdBy) return true
  const rows = await tx.membership.findMany({
    where: { personId: createdBy, disabledAt: null, person: { disabledAt: null } },
    select: { role: true, jurisdictionCode: true, scope: true },
  })
  const held = rows.map((row) => ({ ...row, role: row.role as Role }))
  const needed: Permission = jurisdictionCode ? 'members:manage' : 'jurisdictions:manage'
  const roles = jurisdictionCode ? rolesIn(held, jurisdictionCode) : platformRoles(held)
  return roles.some((role) => (ROLE_PERMISSIONS[role] as readonly Permission[]).includes(needed))
}

/**
 * Whether that person serves in that bureau and nowhere else, disabled or not: else a bureau's administrator who resets
 * them could become an operator, or a member of another bureau.
 */
export async function servesThereAlone(
  tx: Transaction,
  personId: string,
  jurisdictionCode: string,
): Promise<boolean> {
  const rows = await tx.membership.findMany({ where: { personId }, select: { jurisdictionCode: true } })
  return rows.length > 0 && rows.every((held) => held.jurisdictionCode === jurisdictionCode)
}
