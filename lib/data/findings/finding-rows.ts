import { type Day, dayInBeijing, fromDateColumn } from '@/lib/domain/calendar-days'
import type { ComparedWith, FindingEvent, FindingHead, FindingTarget } from '@/lib/domain/findings/finding'
import type { FindingState, HistoryStep, Stance } from '@/lib/domain/findings/steps'
import type { Severity } from '@/lib/domain/health/types'
import type { Part } from '@/lib/domain/list/parts'
import type { Prisma } from '../generated/client'

/** What a list of findings shows of each. */
export const HEAD_COLUMNS = {
  jurisdictionCode: true,
  id: true,
  number: true,
  target: true,
  part: true,
  entryId: true,
  topId: true,
  subject: true,
  editionNumber: true,
  severity: true,
  title: true,
  state: true,
  stance: true,
  dueOn: true,
  mendedIn: true,
  raisedActor: true,
  createdAt: true,
  closedAt: true,
  version: true,
} as const satisfies Prisma.FindingSelect

type HeadRow = Prisma.FindingGetPayload<{ select: typeof HEAD_COLUMNS }>

export function toHead(row: HeadRow): FindingHead {
  const { target, part, entryId, topId, severity, state, stance, dueOn, createdAt, closedAt, ...rest } = row
  return {
    ...rest,
    about: { target, part, entryId, topId } as FindingTarget,
    severity: severity as Severity,
    state: state as FindingState,
    stance: stance as Stance | null,
    dueOn: fromDateColumn(dueOn),
    raisedOn: dayInBeijing(createdAt),
    closedOn: closedAt && dayInBeijing(closedAt),
  }
}

export const STEP_COLUMNS = {
  step: true,
  words: true,
  stance: true,
  dueOn: true,
  editionNumber: true,
  personId: true,
  actor: true,
  at: true,
} as const satisfies Prisma.FindingStepSelect

export function toEvent(row: Prisma.FindingStepGetPayload<{ select: typeof STEP_COLUMNS }>): FindingEvent {
  const { step, stance, dueOn, ...rest } = row
  return {
    ...rest,
    step: step as HistoryStep,
    stance: stance as Stance | null,
    dueOn: dayOrNull(dueOn),
  }
}

const dayOrNull = (date: Date | null): Day | null => date && fromDateColumn(date)

export function toComparedWith(row: {
  otherCode: string | null
  otherEdition: number | null
  otherPart: string | null
  otherEntryId: string | null
  otherSubject: string | null
}): ComparedWith | null {
  const { otherCode: code, otherEdition: edition, otherPart, otherEntryId: entryId, otherSubject } = row
  if (code === null || edition === null) return null
  const entry = entryId === null ? null : { part: otherPart as Part, entryId, subject: otherSubject ?? '' }
  return { code, edition, entry }
}
