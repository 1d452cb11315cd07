import { systemAccess } from '@/lib/auth/access'
import { eraseOldContacts } from '@/lib/data/feedback/erase-old-contacts'
import { forgetOldNotifications } from '@/lib/data/notifications'
import { sendPendingMail } from '@/lib/data/pending-mail'

const timer = systemAccess(null, '定时任务')

/** Mails what members were told and have not read. */
export function mailPending(now: Date): Promise<number> {
  return sendPendingMail(timer, now)
}

/** Erases what is not to be kept any longer. */
export async function keepTidy(now: Date): Promise<void> {
  await eraseOldContacts(timer, now)
  await forgetOldNotifications(timer, now)
}
