import type { ReactNode } from 'react'
import type { Crumb } from '@/components/ui/page'
import { StaffFrame } from '@/components/ui/staff-frame'
import type { Session } from '@/lib/auth/session'
import { SignOut } from './sign-out'

/** A page beyond bureaus: the start of the workspace, one's account, notifications. */
export function StaffScreen(props: { session: Session; crumbs?: Crumb[]; children: ReactNode }) {
  return (
    <StaffFrame person={props.session.person} signOut={<SignOut />} unread={0} crumbs={props.crumbs}>
      {props.children}
    </StaffFrame>
  )
}
