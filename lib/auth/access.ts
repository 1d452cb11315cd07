import type { Access } from '@/lib/domain/access'
import { PERMISSIONS, type Permission, ROLE_PERMISSIONS, type Role } from '@/lib/domain/permissions'

/** The only place where an Access is made (first wall). */
function mint(access: Omit<Access, keyof Brand>): Access {
  return Object.freeze(access) as Access
}
type Brand = { [K in keyof Access as K extends symbol ? K : never]: true }

const anyone = mint({
  kind: 'public',
  personId: null,
  actor: '公众',
  jurisdictionCode: null,
  permissions: new Set<Permission>(['public:read']),
})

/** Anyone: published rows only. */
export function publicAccess(): Access {
  return anyone
}

/**
 * Our own commands (seeding, scripts). With a code it may work in that jurisdiction and no other; with null on what
 * belongs to the platform: jurisdictions, members, registries. `actor` goes to the audit log.
 */
export function systemAccess(jurisdictionCode: string | null, actor: string): Access {
  return mint({ kind: 'system', personId: null, actor, jurisdictionCode, permissions: new Set(PERMISSIONS) })
}

/** A signed-in person acting in one jurisdiction with the roles held there. */
export function memberAccess(member: {
  personId: string
  actor: string
  jurisdictionCode: string
  roles: readonly Role[]
}): Access {
  const { roles, ...who } = member
  const permissions = new Set<Permission>(roles.flatMap((role) => [...ROLE_PERMISSIONS[role]]))
  return mint({ kind: 'member', ...who, permissions })
}
