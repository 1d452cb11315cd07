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

/**
 * A signed-in person acting in one jurisdiction with the roles held there; with null, on the platform (operators)
 * or on their own account.
 */
export function memberAccess(member: {
  personId: string
  actor: string
  jurisdictionCode: string | null
  roles: readonly Role[]
}): Access {
  const { roles, ...who } = member
  const held: Permission[] = ['public:read', 'account:manage']
  const permissions = new Set<Permission>([...held, ...roles.flatMap((role) => ROLE_PERMISSIONS[role])])
  return mint({ kind: 'member', ...who, permissions })
}

/**
 * Whoever is signing in, accepting an invitation or choosing a new password. For lib/auth alone.
 * @param jurisdictionCode the bureau of the invitation, whose audit log then tells of it
 */
export function signInAccess(
  actor: string,
  personId: string | null = null,
  jurisdictionCode: string | null = null,
): Access {
  return mint({
    kind: 'visitor',
    personId,
    actor,
    jurisdictionCode,
    permissions: new Set<Permission>(['public:read', 'session:open']),
  })
}

/** A reader sending feedback to one bureau (我要纠错). */
export function feedbackAccess(jurisdictionCode: string): Access {
  return mint({
    kind: 'visitor',
    personId: null,
    actor: '公众',
    jurisdictionCode,
    permissions: new Set<Permission>(['public:read', 'feedback:send']),
  })
}

/** Looks up a preview link; says nothing of any draft. */
export function previewLinkAccess(): Access {
  return mint({
    kind: 'visitor',
    personId: null,
    actor: '预览链接',
    jurisdictionCode: null,
    permissions: new Set<Permission>(['public:read', 'preview:open']),
  })
}

/** Whoever holds a preview link that was found to be good: reads the drafts of one jurisdiction. */
export function previewAccess(jurisdictionCode: string): Access {
  return mint({
    kind: 'visitor',
    personId: null,
    actor: '预览链接',
    jurisdictionCode,
    permissions: new Set<Permission>(['public:read', 'draft:read']),
  })
}
