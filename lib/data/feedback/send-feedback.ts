import type { Access } from '@/lib/domain/access'
import { dayInBeijing, toDateColumn } from '@/lib/domain/calendar-days'
import { DAYS_TO_ANSWER, SUBJECTS, type Subject } from '@/lib/domain/feedback'
import type { Part } from '@/lib/domain/list/parts'
import { workingDaysAfter } from '@/lib/domain/working-days'
import { recordAudit } from '../audit'
import { notifyBureau } from '../notifications'
import { requireJurisdiction, withAccess } from '../with-access'
import { publicHolidays } from './holidays'
import { withinLimits } from './limits'
import { newReceipt, receiptHash } from './receipt'

export interface Message {
  /** The public entry it is about, as it stands now. */
  entry: { entryId: string; part: Part; title: string; editionNumber: number }
  subject: Subject
  /** Plain text, as typed. */
  body: string
  /** A phone number or mail address, if the sender wants an answer in person. */
  contact: string | null
  /** Where it was sent from; counted, not kept. */
  address: string | null
}

/**
 * Takes a reader's message to the access's bureau, with the day by which it is to be answered, and tells the bureau.
 * Returns the receipt, which is stored as a hash only; null when there were too many messages.
 */
export function sendFeedback(access: Access, message: Message, now: Date): Promise<string | null> {
  const code = requireJurisdiction(access)
  const receipt = newReceipt()
  const hash = receiptHash(receipt)
  if (!hash) throw new Error('a receipt we made is one')
  return withAccess(access, async (tx) => {
    if (!(await withinLimits(tx, code, message.address, now))) return null
    const { entry, subject, body, contact } = message
    const id = crypto.randomUUID()
    const due = workingDaysAfter(dayInBeijing(now), DAYS_TO_ANSWER, publicHolidays)
    await tx.feedback.createMany({
      data: [
        {
          ...entry,
          jurisdictionCode: code,
          id,
          receiptHash: hash,
          subject,
          body,
          dueOn: toDateColumn(due.day),
          createdAt: now,
        },
      ],
    })
    if (contact)
      await tx.feedbackContact.createMany({ data: [{ jurisdictionCode: code, feedbackId: id, contact }] })
    // What was said stays out of the log, which is for ever; it may hold personal data.
    await recordAudit(tx, access, {
      action: 'feedback:send',
      entryId: entry.entryId,
      after: { feedback: id, subject },
    })
    await notifyBureau(tx, access, {
      permission: 'feedback:handle',
      kind: 'feedback:new',
      text: `有人对“${entry.title}”提出纠错：${SUBJECTS[subject]}`,
      href: `/staff/${code}/feedback/${id}`,
    })
    return receipt
  })
}
