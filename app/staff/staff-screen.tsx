import type { ReactNode } from 'react'
import type { Crumb } from '@/components/ui/page'
import { StaffFrame } from '@/components/ui/staff-frame'
import { platformAccess, type Session } from '@/lib/auth/session'
import { countUnread } from '@/lib/data/notifications'
import { SignOut } from './sign-out'

/** A page beyond bureaus: the start of the workspace, one's account, notifications. */
export async function StaffScreen(props: { session: Session; crumbs?: Crumb[]; children: ReactNode }) {
  const unread = await countUnread(platformAccess(props.session))
  return (
    <StaffFrame person={props.session.person} signOut={<SignOut />} unread={unread} crumbs={props.crumbs}>
      {props.children}
    </StaffFrame>
  )
}
