import { systemAccess } from '@/lib/auth/access'
import { findDueReminders, remind } from '@/lib/data/findings/remind'
import { dayInBeijing } from '@/lib/domain/calendar-days'

const ACTOR = '到期提醒'

/**
 * Reminds bureaus of findings that are due in three days, and bureaus and auditors of those that are late; each once for
 * each due day, on any number of instances. Returns how many were reminded of.
 */
export async function remindOfFindings(now: Date): Promise<number> {
  let reminded = 0
  for (const due of await findDueReminders(systemAccess(null, ACTOR), dayInBeijing(now)))
    if (await remind(systemAccess(due.jurisdictionCode, ACTOR), due)) reminded += 1
  return reminded
}
