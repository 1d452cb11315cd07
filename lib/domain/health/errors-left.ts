import type { Part } from '../list/parts'
import { partOfFinding } from './tally'
import type { HealthFinding } from './types'

/** What is left to mend when an entry has just been saved. */
export interface ErrorsLeft {
  /** In the whole draft. */
  all: number
  /** In the entry saved. */
  here: number
  /** The error to go on with; null when none is left. */
  next: HealthFinding | null
}

/**
 * The errors among the open findings of a draft. The next is one of the entry saved, else one of its part, else the
 * first there is.
 */
export function errorsLeft(
  open: readonly HealthFinding[],
  saved: { part: Part; entryId: string | null },
): ErrorsLeft {
  const errors = open.filter(({ severity }) => severity === 'error')
  const here = errors.filter(({ entryId }) => entryId !== null && entryId === saved.entryId)
  const beside = errors.find((error) => error.entryId !== null && partOfFinding(error) === saved.part)
  return { all: errors.length, here: here.length, next: here[0] ?? beside ?? errors[0] ?? null }
}
