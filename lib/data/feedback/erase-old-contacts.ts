import type { Access } from '@/lib/domain/access'
import { KEEP_CONTACT_DAYS } from '@/lib/domain/feedback'
import { recordAudit } from '../audit'
import { withAccess } from '../with-access'

/**
 * A job: erases how senders can be reached, 90 days after their message was closed. Needs the permission schedule:run
 * and an access without a jurisdiction. Returns how many were erased.
 */
export function eraseOldContacts(access: Access, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEEP_CONTACT_DAYS * 86_400_000).toISOString()
  return withAccess(access, async (tx) => {
    const count = await tx.$executeRaw`
      DELETE FROM feedback_contact c USING feedback f
       WHERE f.jurisdiction_code = c.jurisdiction_code AND f.id = c.feedback_id
         AND f.closed_at < ${before}::timestamptz`
    if (count > 0) await recordAudit(tx, access, { action: 'feedback:erase-contacts', after: { count } })
    return count
  })
}
