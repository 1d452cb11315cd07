import type { AppliedDecision, RememberedDecision } from './remembered-decisions'
import type { SideBySide, SideRow } from './side-by-side'

/** What was said of the entries of a row. */
export interface RowDecisions<Said extends RememberedDecision> {
  /** Of entries that stand on the row together because of it. */
  same: AppliedDecision<Said>[]
  /** That an entry of the row is not the same as one that stands elsewhere. */
  apart: { entryId: string; other: string; decision: AppliedDecision<Said> }[]
  /** Of how many pairs of the row somebody said so, of those there are. */
  ownSame: number
  pairs: number
}

/** Finds what was said of the entries of one row among all that holds of the two lists. */
export function decisionsOfRow<Said extends RememberedDecision>(
  row: SideRow,
  decisions: readonly AppliedDecision<Said>[],
): RowDecisions<Said> {
  const left = new Set(row.left.map(({ entryId }) => entryId))
  const right = new Set(row.right.map(({ entryId }) => entryId))
  const isIn = (entryId: string) => left.has(entryId) || right.has(entryId)
  const same = decisions.filter((one) => one.verdict === 'same' && isIn(one.left) && isIn(one.right))
  const apart = decisions
    .filter(({ verdict }) => verdict === 'different')
    .flatMap((decision) =>
      [
        { entryId: decision.left, other: decision.right, decision },
        { entryId: decision.right, other: decision.left, decision },
      ].filter(({ entryId }) => isIn(entryId)),
    )
  return { same, apart, ownSame: same.filter(({ isOwn }) => isOwn).length, pairs: left.size * right.size }
}

/** The row an entry stands on; null when neither list has it. */
export function rowOfEntry(view: SideBySide, entryId: string): SideRow | null {
  const has = (row: SideRow) => [...row.left, ...row.right].some((entry) => entry.entryId === entryId)
  return [...view.both, ...view.leftOnly, ...view.rightOnly].find(has) ?? null
}
