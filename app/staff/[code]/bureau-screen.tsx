import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Crumb } from '@/components/ui/page'
import { StaffFrame } from '@/components/ui/staff-frame'
import type { StaffPage } from '@/lib/actions/staff-page'
import { findJurisdiction } from '@/lib/data/jurisdictions'
import { countWaiting, type Waiting } from '@/lib/data/waiting'
import type { Permission } from '@/lib/domain/permissions'
import { SignOut } from '../sign-out'

/** What the bureau offers, in this order, and the permission each takes. A new page of the workspace is added here. */
const PLACES: { segment: string; label: string; permission: Permission }[] = [
  { segment: '', label: '概况', permission: 'draft:read' },
  { segment: 'draft', label: '编辑清单', permission: 'draft:read' },
  { segment: 'imports', label: '导入文件', permission: 'draft:read' },
  { segment: 'health', label: '体检', permission: 'draft:read' },
  { segment: 'review', label: '审核发布', permission: 'draft:read' },
  { segment: 'editions', label: '历次版本', permission: 'draft:read' },
  { segment: 'feedback', label: '群众纠错', permission: 'feedback:handle' },
  { segment: 'findings', label: '审计问题', permission: 'finding:read' },
  { segment: 'checks', label: '定期核对', permission: 'draft:read' },
  { segment: 'registry-tasks', label: '机构法规变化', permission: 'draft:read' },
  { segment: 'members', label: '成员', permission: 'members:manage' },
  { segment: 'settings', label: '设置', permission: 'settings:manage' },
  { segment: 'log', label: '操作记录', permission: 'audit-log:read' },
]

/** How much waits at a place for somebody who may do something about it. */
function waitingAt(segment: string, waiting: Waiting, may: ReadonlySet<Permission>): number {
  if (segment === 'feedback') return waiting.feedback
  if (segment === 'findings') return may.has('finding:answer') ? waiting.findings : 0
  if (segment === 'registry-tasks') return may.has('draft:edit') ? waiting.registryTasks : 0
  if (segment === 'draft') return waiting.working === 'returned' && may.has('draft:edit') ? 1 : 0
  if (segment !== 'review') return 0
  const toReview = waiting.working === 'submitted' && may.has('draft:review')
  return toReview || (waiting.working === 'approved' && may.has('edition:publish')) ? 1 : 0
}

/** The frame of a page inside one bureau. `current` is the first segment after the code. */
export async function BureauScreen(props: {
  page: StaffPage
  code: string
  current: string
  crumbs?: Crumb[]
  /** On paper, beside the bureau's name. */
  onPaper?: string
  children: ReactNode
}) {
  const { page, code } = props
  const [jurisdiction, waiting] = await Promise.all([
    findJurisdiction(page.access, code),
    countWaiting(page.access),
  ])
  if (!jurisdiction) notFound()
  const place = jurisdiction.bureauName ?? jurisdiction.name
  const links = PLACES.filter(({ permission }) => page.access.permissions.has(permission)).map(
    ({ segment, label }) => ({
      href: segment ? `/staff/${code}/${segment}` : `/staff/${code}`,
      label,
      current: segment === props.current,
      waiting: waitingAt(segment, waiting, page.access.permissions),
    }),
  )
  return (
    <StaffFrame
      person={page.session.person}
      signOut={<SignOut />}
      unread={waiting.unread}
      place={place}
      links={links}
      crumbs={props.crumbs}
      onPaper={props.onPaper}
      address={page.address}
    >
      {props.children}
    </StaffFrame>
  )
}
