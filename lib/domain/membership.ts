import type { Role } from './permissions'

/** A role a person holds: in one bureau, or (auditor, operator) beyond bureaus. */
export interface Membership {
  role: Role
  /** Null for an auditor and an operator. */
  jurisdictionCode: string | null
  /** For an auditor: divisions (and all below them) the role covers; empty for all. */
  scope: string[]
}

/**
 * The roles held in one bureau. An operator acts in any bureau and an auditor in those within their scope, but only on
 * what the permission table gives them.
 */
export function rolesIn(memberships: readonly Membership[], jurisdictionCode: string): Role[] {
  return memberships
    .filter(
      (held) =>
        held.jurisdictionCode === jurisdictionCode ||
        held.role === 'operator' ||
        (held.role === 'auditor' && covers(held.scope, jurisdictionCode)),
    )
    .map((held) => held.role)
}

/**
 * Whether divisions take in another, by the structure of GB/T 2260: 460000 takes in all of 46, 460100 all of 4601,
 * 460108 itself alone; no divisions at all take in everything.
 */
export function covers(scope: readonly string[], code: string): boolean {
  return scope.length === 0 || scope.some((division) => code.startsWith(divisionPrefix(division)))
}

/** What the codes of a division and all below it begin with: 46 of 460000, 4601 of 460100. */
export function divisionPrefix(code: string): string {
  return code.replace(/(?:00){1,2}$/, '')
}

/** Where somebody audits: null when nowhere, empty when everywhere. Of several memberships each counts. */
export function auditScope(memberships: readonly Membership[]): string[] | null {
  const held = memberships.filter(({ role }) => role === 'auditor')
  if (held.length === 0) return null
  return held.some(({ scope }) => scope.length === 0) ? [] : [...new Set(held.flatMap(({ scope }) => scope))]
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
  auditor: '比较、体检、核对各地清单，提出问题',
  operator: '管理单位、成员和词库，不能改任何单位的清单内容',
} as const satisfies Record<Role, string>
