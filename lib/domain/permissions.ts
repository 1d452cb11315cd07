/** What can be done. Every server action and route handler declares one; `public:read` needs no account. */
export const PERMISSIONS = [
  'public:read',
  'draft:read',
  'draft:edit',
  'draft:submit',
  'draft:review',
  'edition:publish',
  'edition:withdraw',
  'members:manage',
  'audit-log:read',
  'finding:raise',
  'finding:answer',
  'jurisdictions:manage',
  'registries:manage',
] as const
export type Permission = (typeof PERMISSIONS)[number]

export const ROLES = ['editor', 'reviewer', 'administrator', 'auditor', 'operator'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_LABELS = {
  editor: '编辑员',
  reviewer: '审核员',
  administrator: '单位管理员',
  auditor: '审计员',
  operator: '平台管理员',
} as const satisfies Record<Role, string>

/** The one closed permission table. There are no role checks elsewhere. */
export const ROLE_PERMISSIONS = {
  editor: ['public:read', 'draft:read', 'draft:edit', 'draft:submit', 'finding:answer'],
  reviewer: ['public:read', 'draft:read', 'draft:review', 'edition:publish', 'edition:withdraw'],
  administrator: ['public:read', 'draft:read', 'members:manage', 'audit-log:read'],
  auditor: ['public:read', 'finding:raise'],
  operator: ['public:read', 'members:manage', 'audit-log:read', 'jurisdictions:manage', 'registries:manage'],
} as const satisfies Record<Role, readonly Permission[]>
