import type { Access } from '@/lib/domain/access'
import { type Day, dayInBeijing, fromDateColumn } from '@/lib/domain/calendar-days'
import { type FeedbackState, OPEN_STATES, type Subject } from '@/lib/domain/feedback'
import type { Part } from '@/lib/domain/list/parts'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'

export interface FeedbackHead {
  id: string
  entryId: string
  part: Part
  /** What the entry was called when the message came. */
  title: string
  subject: Subject
  state: FeedbackState
  sentOn: Day
  dueOn: Day
  closedOn: Day | null
}

export interface FeedbackMessage extends FeedbackHead {
  body: string
  editionNumber: number
  answer: string | null
  answerPublic: boolean
  /** Who decided last. */
  answeredActor: string | null
  /** How the sender can be reached; null when not given or already erased. */
  contact: string | null
  version: number
}

/** `open`: whatever waits for the bureau. */
export type InboxFilter = 'open' | 'all' | FeedbackState

const HEAD = {
  id: true,
  entryId: true,
  part: true,
  title: true,
  subject: true,
  state: true,
  createdAt: true,
  dueOn: true,
  closedAt: true,
} as const

/** Messages on one page of the inbox. */
export const INBOX_PAGE = 50

/** Messages to the access's bureau: what waits first, by the day it is due; then the closed ones, newest first. */
export function listFeedback(access: Access, filter: InboxFilter, page: number): Promise<FeedbackHead[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.feedback.findMany({
      where: { jurisdictionCode: requireJurisdiction(access), ...stateOf(filter) },
      orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }, { createdAt: 'asc' }],
      skip: (page - 1) * INBOX_PAGE,
      take: INBOX_PAGE,
      select: HEAD,
    })
    return rows.map(toHead)
  })
}

function stateOf(filter: InboxFilter) {
  if (filter === 'all') return {}
  return { state: filter === 'open' ? { in: [...OPEN_STATES] } : filter }
}

export interface InboxCounts {
  byState: Record<FeedbackState, number>
  /** Waiting past their day. */
  overdue: number
}

/** How many messages stand in which state, and how many wait too long. */
export function countFeedback(access: Access, today: Day): Promise<InboxCounts> {
  return withAccess(access, (tx) => readCounts(tx, requireJurisdiction(access), today))
}

async function readCounts(tx: Transaction, code: string, today: Day): Promise<InboxCounts> {
  const rows = await tx.$queryRaw<{ state: FeedbackState; count: number; overdue: number }[]>`
    SELECT state, count(*)::int AS count,
           (count(*) FILTER (WHERE closed_at IS NULL AND due_on < ${today}::date))::int AS overdue
      FROM feedback WHERE jurisdiction_code = ${code} GROUP BY state`
  const byState = { new: 0, accepted: 0, answered: 0, declined: 0, irrelevant: 0 }
  let overdue = 0
  for (const row of rows) {
    byState[row.state] = row.count
    overdue += row.overdue
  }
  return { byState, overdue }
}

/** One message to the access's bureau, with the sender's contact; null when the bureau has no such message. */
export function loadFeedback(access: Access, id: string): Promise<FeedbackMessage | null> {
  return withAccess(access, async (tx) => {
    const row = await tx.feedback.findUnique({
      where: { jurisdictionCode_id: { jurisdictionCode: requireJurisdiction(access), id } },
      select: {
        ...HEAD,
        body: true,
        editionNumber: true,
        answer: true,
        answerPublic: true,
        answeredActor: true,
        version: true,
        contact: { select: { contact: true } },
      },
    })
    if (!row) return null
    const { body, editionNumber, answer, answerPublic, answeredActor, version, contact } = row
    return {
      ...toHead(row),
      body,
      editionNumber,
      answer,
      answerPublic,
      answeredActor,
      version,
      contact: contact?.contact ?? null,
    }
  })
}

interface HeadRow {
  id: string
  entryId: string
  part: string
  title: string
  subject: string
  state: string
  createdAt: Date
  dueOn: Date
  closedAt: Date | null
}

function toHead(row: HeadRow): FeedbackHead {
  const { id, entryId, title, createdAt, dueOn, closedAt } = row
  return {
    id,
    entryId,
    title,
    part: row.part as Part,
    subject: row.subject as Subject,
    state: row.state as FeedbackState,
    sentOn: dayInBeijing(createdAt),
    dueOn: fromDateColumn(dueOn),
    closedOn: closedAt && dayInBeijing(closedAt),
  }
}
