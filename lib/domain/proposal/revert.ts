import { canonicalJson } from '../list/canonical'
import { assembleList, type EntryRow, flattenList } from '../list/entries'
import type { ResponsibilityList } from '../list/schema'
import { arranged } from './apply-proposal'
import { treeOf } from './entry-tree'
import { orderOf } from './order'
import type { Order } from './proposal'

/** What is needed to take an application of changes back. Plain data. */
export interface Reversal {
  title: { before: string | null; after: string | null } | null
  /** Entries that were changed, moved or removed, as they were. */
  rows: EntryRow[]
  /** Ids of entries that were changed or moved, of those that were added and of those that were removed. */
  changed: string[]
  added: string[]
  removed: string[]
  /** The old order where it matters. */
  order: Order[]
}

/** Notes how to come from `after` back to `before`; `moved` are the ids of entries whose place was changed. */
export function reversalOf(
  before: ResponsibilityList,
  after: ResponsibilityList,
  moved: ReadonlySet<string>,
): Reversal {
  const old = treeOf(flattenList(before))
  const now = treeOf(flattenList(after))
  const same = (a: EntryRow, b: EntryRow) =>
    a.parentId === b.parentId &&
    canonicalJson([a.data, a.privateData]) === canonicalJson([b.data, b.privateData])
  const changed = old.rows.filter((row) => {
    const next = now.byId.get(row.entryId)
    return next && (moved.has(row.entryId) || !same(row, next))
  })
  const removed = old.rows.filter((row) => !now.byId.has(row.entryId))
  const touched = new Set([...changed, ...removed].map((row) => row.parentId))
  return {
    title: before.title === after.title ? null : { before: before.title, after: after.title },
    rows: [...changed, ...removed],
    changed: changed.map((row) => row.entryId),
    added: now.rows.filter((row) => !old.byId.has(row.entryId)).map((row) => row.entryId),
    removed: removed.map((row) => row.entryId),
    order: orderOf(old, (id) => id).filter(({ parentId }) => touched.has(parentId)),
  }
}

/**
 * Entries that stand in the way of taking back, besides those that were edited (whose versions tell): what was put
 * into an entry that would go, and what would come back to a parent that is gone. Rows as they are now, or were.
 */
export function reversalObstacles(current: ResponsibilityList, reversal: Reversal): EntryRow[] {
  const now = treeOf(flattenList(current))
  const added = new Set(reversal.added)
  const back = new Set(reversal.removed)
  return [
    ...now.rows.filter(
      (row) =>
        row.parentId !== null &&
        added.has(row.parentId) &&
        !added.has(row.entryId) &&
        !comesHome(row, reversal),
    ),
    ...now.rows.filter((row) => back.has(row.entryId)),
    ...reversal.rows.filter(
      (row) => row.parentId !== null && !now.byId.has(row.parentId) && !back.has(row.parentId),
    ),
  ]
}

/** An entry that was moved into a new parent moves out again before that parent goes. */
function comesHome(row: EntryRow, { changed }: Reversal): boolean {
  return changed.includes(row.entryId)
}

/** The list with the application taken back; what others did meanwhile stays. Call when nothing stands in the way. */
export function revert(current: ResponsibilityList, reversal: Reversal): ResponsibilityList {
  const added = new Set(reversal.added)
  const rows = new Map(
    flattenList(current)
      .filter((row) => !added.has(row.entryId))
      .map((row) => [row.entryId, row]),
  )
  for (const row of reversal.rows) rows.set(row.entryId, row)
  const title =
    reversal.title && current.title === reversal.title.after ? reversal.title.before : current.title
  const arrived = new Set(reversal.rows.map((row) => row.entryId))
  return assembleList(title, arranged([...rows.values()], reversal.order, arrived, new Set()))
}
