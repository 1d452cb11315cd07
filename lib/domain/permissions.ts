/** What can be done. Every server action and route handler declares one; `public:read` needs no account. */
export const PERMISSIONS = [
  'public:read',
  'account:manage',
  'draft:read',
  'draft:edit',
  'draft:comment',
  // Showing the draft to people without an account.
  'draft:share',
  'draft:submit',
  'draft:review',
  'edition:publish',
  'edition:withdraw',
  'entry:confirm',
  'feedback:handle',
  'members:manage',
  'settings:manage',
  'audit-log:read',
  // An auditor's: raising, following and closing findings (问题) in the bureaus within their scope.
  'finding:raise',
  // … and saying of two entries of two lists whether they are the same thing.
  'alignment:decide',
  // The bureau's own: seeing what auditors found there, and answering it.
  'finding:read',
  'finding:answer',
  'jurisdictions:manage',
  'registries:manage',
  'catalogue:manage',
  'self-approval:grant',
  // Held by no role: each belongs to one place of our own code (lib/auth/access.ts).
  'session:open',
  'feedback:send',
  'preview:open',
  'schedule:run',
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

/** What everybody who is signed in may do, whatever the role. */
const MEMBER = ['public:read', 'account:manage'] as const

/** The one closed permission table. There are no role checks elsewhere. */
export const ROLE_PERMISSIONS = {
  editor: [
    ...MEMBER,
    'draft:read',
    'draft:edit',
    'draft:comment',
    'draft:share',
    'draft:submit',
    'entry:confirm',
    'feedback:handle',
    'finding:read',
    'finding:answer',
  ],
  reviewer: [
    ...MEMBER,
    'draft:read',
    'draft:comment',
    'draft:share',
    'draft:review',
    'edition:publish',
    'edition:withdraw',
    'entry:confirm',
    'feedback:handle',
    'finding:read',
  ],
  administrator: [
    ...MEMBER,
    'draft:read',
    'finding:read',
    'members:manage',
    'settings:manage',
    'audit-log:read',
  ],
  auditor: [...MEMBER, 'finding:raise', 'alignment:decide'],
  operator: [
    ...MEMBER,
    'members:manage',
    'audit-log:read',
    'jurisdictions:manage',
    'registries:manage',
    'catalogue:manage',
    'self-approval:grant',
  ],
} as const satisfies Record<Role, readonly Permission[]>
