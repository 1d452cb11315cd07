import type { Role } from './permissions'

/** A role a person holds: in one bureau, or (auditor, operator) beyond bureaus. */
export interface Membership {
  role: Role
  /** Null for an auditor and an operator. */
  jurisdictionCode: string | null
  /** For an auditor: divisions (and all below them) the role covers; empty for all. */
  scope: string[]
}

/** The roles held in one bureau. An operator acts in any bureau, but only on what the permission table gives operators. */
export function rolesIn(memberships: readonly Membership[], jurisdictionCode: string): Role[] {
  return memberships
    .filter((held) => held.jurisdictionCode === jurisdictionCode || held.role === 'operator')
    .map((held) => held.role)
}

/** The roles that reach beyond bureaus. */
export function platformRoles(memberships: readonly Membership[]): Role[] {
  return memberships.filter((held) => held.jurisdictionCode === null).map((held) => held.role)
}
