import type { ReactNode } from 'react'
import type { Crumb } from '@/components/ui/page'
import { StaffFrame } from '@/components/ui/staff-frame'
import type { StaffPage } from '@/lib/actions/staff-page'
import { platformAccess } from '@/lib/auth/session'
import { countFindings } from '@/lib/data/findings/list-findings'
import { countUnread } from '@/lib/data/notifications'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import type { Permission } from '@/lib/domain/permissions'
import { SignOut } from './sign-out'

/** What auditors work with, in this order. A new page of theirs is added here. */
const PLACES: { segment: string; label: string; permission: Permission }[] = [
  { segment: '', label: '审计台', permission: 'finding:raise' },
  { segment: 'health', label: '体检', permission: 'finding:raise' },
  { segment: 'findings', label: '问题', permission: 'finding:raise' },
  { segment: 'compare', label: '各地比较', permission: 'finding:raise' },
  { segment: 'pairs', label: '核对对照', permission: 'alignment:decide' },
]

/** The frame of a page of auditors. `current` is the first segment after /audit. */
export async function AuditScreen(props: {
  page: StaffPage
  current: string
  crumbs?: Crumb[]
  /** On paper, beside whose page it is. */
  onPaper?: string
  children: ReactNode
}) {
  const { page } = props
  // Over the whole scope, on pages of one bureau too.
  const desk = platformAccess(page.session)
  const [unread, counts] = await Promise.all([
    countUnread(desk),
    countFindings(desk, {}, dayInBeijing(new Date())),
  ])
  const links = PLACES.filter(({ permission }) => page.access.permissions.has(permission)).map(
    ({ segment, label }) => ({
      href: segment ? `/audit/${segment}` : '/audit',
      label,
      current: segment === props.current,
      waiting: segment === 'findings' ? counts.auditor : 0,
    }),
  )
  return (
    <StaffFrame
      person={page.session.person}
      signOut={<SignOut />}
      unread={unread}
      place="审计"
      links={links}
      linksLabel="审计"
      crumbs={props.crumbs}
      onPaper={props.onPaper}
      address={page.address}
    >
      {props.children}
    </StaffFrame>
  )
}
