import type { ReactNode } from 'react'
import type { Crumb } from '@/components/ui/page'
import { StaffFrame } from '@/components/ui/staff-frame'
import type { StaffPage } from '@/lib/actions/staff-page'
import { countUnread } from '@/lib/data/notifications'
import type { Permission } from '@/lib/domain/permissions'
import { SignOut } from './sign-out'

/** What the platform's operators look after, in this order. A new page of theirs is added here. */
const PLACES: { segment: string; label: string; permission: Permission }[] = [
  { segment: '', label: '平台概况', permission: 'jurisdictions:manage' },
  { segment: 'jurisdictions', label: '单位', permission: 'jurisdictions:manage' },
  { segment: 'members', label: '平台成员', permission: 'jurisdictions:manage' },
  { segment: 'people', label: '账号', permission: 'jurisdictions:manage' },
  { segment: 'institutions', label: '机构库', permission: 'registries:manage' },
  { segment: 'laws', label: '法规库', permission: 'registries:manage' },
  { segment: 'synonyms', label: '同义词', permission: 'registries:manage' },
  { segment: 'catalogue', label: '标准目录', permission: 'catalogue:manage' },
  { segment: 'log', label: '操作记录', permission: 'audit-log:read' },
]

/** The frame of a page of the platform. `current` is the first segment after /admin. */
export async function AdminScreen(props: {
  page: StaffPage
  current: string
  crumbs?: Crumb[]
  children: ReactNode
}) {
  const { page } = props
  const unread = await countUnread(page.access)
  const links = PLACES.filter(({ permission }) => page.access.permissions.has(permission)).map(
    ({ segment, label }) => ({
      href: segment ? `/admin/${segment}` : '/admin',
      label,
      current: segment === props.current,
    }),
  )
  return (
    <StaffFrame
      person={page.session.person}
      signOut={<SignOut />}
      unread={unread}
      place="平台管理"
      links={links}
      linksLabel="平台管理"
      crumbs={props.crumbs}
      address={page.address}
    >
      {props.children}
    </StaffFrame>
  )
}
