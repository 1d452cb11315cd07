import { type Day, daysBetween } from '../calendar-days'
import { type FindingFacts, waitsFor } from './steps'

/** Working days a bureau has, unless the auditor says otherwise. */
export const DAYS_TO_MEND = 20
/** Days before the due day on which the bureau is reminded. */
export const REMIND_BEFORE = 3
/** The latest day one may set, in days from now. */
export const LONGEST_TERM = 366

/** Whether the bureau's day has passed and it is still its turn. */
export function isOverdue(facts: FindingFacts & { dueOn: Day }, today: Day): boolean {
  return waitsFor(facts) === 'bureau' && facts.dueOn < today
}

/** How long there is left, in words; null when nothing is due from the bureau any more. */
export function termInWords(facts: FindingFacts & { dueOn: Day }, today: Day): string | null {
  if (waitsFor(facts) !== 'bureau') return null
  const left = daysBetween(today, facts.dueOn)
  if (left < 0) return `▲ 已超期${-left}天`
  return left === 0 ? '今天到期' : `还有${left}天`
}
