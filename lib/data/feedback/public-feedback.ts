import type { Access } from '@/lib/domain/access'
import { type Day, dayInBeijing, fromDateColumn } from '@/lib/domain/calendar-days'
import type { FeedbackState, Subject } from '@/lib/domain/feedback'
import type { Part } from '@/lib/domain/list/parts'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import { requireJurisdiction, withAccess } from '../with-access'
import { receiptHash } from './receipt'

/** What the holder of a receipt may see: not the message and not the contact, which are the bureau's to know. */
export interface FeedbackProgress {
  entryId: string
  part: Part
  title: string
  subject: Subject
  state: FeedbackState
  answer: string | null
  sentOn: Day
  dueOn: Day
  closedOn: Day | null
}

/** How a message to the access's bureau fares; null when nobody there holds such a receipt. */
export function findByReceipt(access: Access, receipt: string): Promise<FeedbackProgress | null> {
  const hash = receiptHash(receipt)
  if (!hash) return Promise.resolve(null)
  return withAccess(access, async (tx) => {
    const row = await tx.feedback.findFirst({
      where: { jurisdictionCode: requireJurisdiction(access), receiptHash: hash },
      select: {
        entryId: true,
        part: true,
        title: true,
        subject: true,
        state: true,
        answer: true,
        createdAt: true,
        dueOn: true,
        closedAt: true,
      },
    })
    if (!row) return null
    const { createdAt, dueOn, closedAt, part, subject, state, ...rest } = row
    return {
      ...rest,
      part: part as Part,
      subject: subject as Subject,
      state: state as FeedbackState,
      sentOn: dayInBeijing(createdAt),
      dueOn: fromDateColumn(dueOn),
      closedOn: closedAt && dayInBeijing(closedAt),
    }
  })
}

export interface PublicAnswer {
  subject: Subject
  answer: string
  /** The day it was given. */
  answeredOn: Day
}

/** What keeps a public entry honest: answers given in public, and when it was last confirmed if the bureau shows it. */
export interface EntryUpkeep {
  answers: PublicAnswer[]
  checkedOn: Day | null
}

/** Answers a public entry shows at most, the newest. */
const MOST_ANSWERS = 20

/** One query, for the public page of an entry. */
export function loadEntryUpkeep(access: Access, code: string, entryId: string): Promise<EntryUpkeep> {
  return withAccess(access, async (tx) => {
    const [row] = await queryJson<{ answers: PublicAnswer[] | null; checkedOn: Day | null }>(
      tx,
      Prisma.sql`
        SELECT (SELECT json_agg(json_build_object('subject', a.subject, 'answer', a.answer, 'answeredOn', a.day))
                  FROM (SELECT f.subject, f.answer, (f.closed_at AT TIME ZONE 'Asia/Shanghai')::date AS day
                          FROM feedback f
                         WHERE f.jurisdiction_code = ${code} AND f.entry_id = ${entryId} AND f.answer_public
                           AND f.closed_at IS NOT NULL
                         ORDER BY f.closed_at DESC LIMIT ${MOST_ANSWERS}) a) AS answers,
               (SELECT (c.checked_at AT TIME ZONE 'Asia/Shanghai')::date
                  FROM entry_check c JOIN bureau_settings s USING (jurisdiction_code)
                 WHERE c.jurisdiction_code = ${code} AND c.entry_id = ${entryId} AND s.show_checked) AS "checkedOn"`,
    )
    return { answers: row?.answers ?? [], checkedOn: row?.checkedOn ?? null }
  })
}
