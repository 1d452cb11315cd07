import { addDays, addMonths, type Day } from './calendar-days'
import { PART_KEYS, type Part } from './list/parts'

/** Months between two checks of an entry, by part; null: the part is not checked. */
export type ReviewMonths = Record<Part, number | null>

/** What holds until a bureau decides otherwise: once a year, as lists must be adjusted when duties change. */
const DEFAULT_MONTHS = 12
/** The longest interval that may be chosen, in months. */
export const LONGEST_INTERVAL = 60
/** An entry due within so many days is told of. */
export const SOON = 30

/** The settings as stored, with what is missing filled in; nonsense counts as missing. */
export function reviewMonths(stored: unknown): ReviewMonths {
  const given: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {}
  const months = (part: Part): number | null => {
    const value = given[part]
    if (value === null || value === 0) return null
    const sound = typeof value === 'number' && Number.isInteger(value) && value > 0
    return sound ? Math.min(value, LONGEST_INTERVAL) : DEFAULT_MONTHS
  }
  return Object.fromEntries(PART_KEYS.map((part) => [part, months(part)])) as ReviewMonths
}

export interface CheckedEntry {
  part: Part
  entryId: string
  title: string
  /** The last time somebody confirmed it; null when never. */
  checkedOn: Day | null
  /** When the entry first stood in a published edition: from then an entry never confirmed is counted. */
  publishedOn: Day
}

export type CheckState = 'overdue' | 'soon' | 'later' | 'never-due'

export interface DueCheck extends CheckedEntry {
  /** The day by which it should be confirmed; null when its part is not checked. */
  dueOn: Day | null
  state: CheckState
}

/** When each entry is due for a check, the most urgent first; entries of one day stay in their order. */
export function dueChecks(entries: readonly CheckedEntry[], months: ReviewMonths, today: Day): DueCheck[] {
  const due = entries.map((entry): DueCheck => {
    const interval = months[entry.part]
    if (interval === null) return { ...entry, dueOn: null, state: 'never-due' }
    const dueOn = addMonths(entry.checkedOn ?? entry.publishedOn, interval)
    const state = dueOn < today ? 'overdue' : dueOn <= addDays(today, SOON) ? 'soon' : 'later'
    return { ...entry, dueOn, state }
  })
  const key = (entry: DueCheck) => entry.dueOn ?? '9999-12-31'
  return due.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
