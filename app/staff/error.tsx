'use client'

import { BrokenBody } from '@/components/ui/broken-body'
import { StaffFrame } from '@/components/ui/staff-frame'

/** A page of the workspace that failed after a form or a link, where our server cannot put `not-here` in its place. */
export default function StaffError({ error }: { error: Error & { digest?: string } }) {
  return (
    <StaffFrame person={null} signOut={null} unread={0}>
      <BrokenBody digest={error.digest} />
    </StaffFrame>
  )
}
