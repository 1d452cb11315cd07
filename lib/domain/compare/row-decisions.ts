import type { AppliedDecision, RememberedDecision } from './remembered-decisions'
import { allRows, type SideBySide, type SideRow } from './side-by-side'

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
  return allRows(view).find(has(entryId)) ?? null
}

/**
 * Where somebody who goes down the rows is led after saying something of a row: to what is left of it where it stood,
 * else to the row that came after it there. Null when nothing is left of that list of rows.
 * @param about the entry that was spoken of; where it went to is another question
 */
export function rowToGoOn(before: SideBySide, after: SideBySide, about: string): SideRow | null {
  const section = (['both', 'leftOnly', 'rightOnly'] as const).find((one) => before[one].some(has(about)))
  if (!section) return null
  const rows = before[section]
  const at = rows.findIndex(has(about))
  const stays = (row: SideRow) => {
    const others = idsOf(row).filter((id) => id !== about)
    return after[section].find((one) => others.some((id) => has(id)(one))) ?? null
  }
  const next = [...rows.slice(at + 1), ...rows.slice(0, at).reverse()]
  return (
    after[section].find(has(about)) ?? stays(rows[at]!) ?? next.map(stays).find((row) => row !== null) ?? null
  )
}

const idsOf = ({ left, right }: SideRow) => [...left, ...right].map(({ entryId }) => entryId)

const has = (entryId: string) => (row: SideRow) => idsOf(row).includes(entryId)
