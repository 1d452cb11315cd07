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

/** The roles one holds in a bureau, given by its administrator; the others are the platform's to give. */
export const BUREAU_ROLES = ['editor', 'reviewer', 'administrator'] as const satisfies readonly Role[]
export type BureauRole = (typeof BUREAU_ROLES)[number]

export const PLATFORM_ROLES = ['auditor', 'operator'] as const satisfies readonly Role[]
export type PlatformRole = (typeof PLATFORM_ROLES)[number]

export function isBureauRole(role: string): role is BureauRole {
  return BUREAU_ROLES.some((known) => known === role)
}

/** What each role is for, in words for whoever gives it. */
export const ROLE_DUTIES = {
  editor: '录入和修改清单，提交审核',
  reviewer: '审核、退回、发布清单（不能审自己提交的）',
  administrator: '管理本单位成员和设置，查看操作记录',
  auditor: '比较、体检各地清单，提出问题',
  operator: '管理单位、成员和词库，不能改任何单位的清单内容',
} as const satisfies Record<Role, string>
