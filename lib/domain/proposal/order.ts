import { longestIncreasing } from '../changes/longest-increasing'
import { ENTRY_KINDS } from '../list/parts'
import type { EntryTree } from './entry-tree'
import type { Order } from './proposal'

/** The document's order of the children of each parent, kind by kind, under their ids in the proposal. */
export function orderOf(read: EntryTree, finalId: (readId: string) => string): Order[] {
  return [...read.children].flatMap(([parent, children]) => {
    const parentId = parent === null ? null : finalId(parent)
    return ENTRY_KINDS.map((entryKind) => ({
      parentId,
      entryKind,
      entryIds: children.filter((row) => row.kind === entryKind).map((row) => finalId(row.entryId)),
    })).filter(({ entryIds }) => entryIds.length > 0)
  })
}

/**
 * Ids of entries that stand under another parent in the document, or elsewhere among their siblings: as few as
 * possible, so that one duty moved to the top is one move and not a move of all the others.
 */
export function movedEntries(
  current: EntryTree,
  order: readonly Order[],
  additions: ReadonlySet<string>,
): Set<string> {
  const places = new Map(current.rows.map((row, place) => [row.entryId, place]))
  const moved = new Set<string>()
  for (const { parentId, entryIds } of order) {
    const matched = entryIds.filter((id) => !additions.has(id))
    const here = matched.filter((id) => current.byId.get(id)?.parentId === parentId)
    const staying = longestIncreasing(here.map((id) => places.get(id)!))
    const stay = new Set(staying.map((index) => here[index]))
    for (const id of matched) if (!stay.has(id)) moved.add(id)
  }
  return moved
}
