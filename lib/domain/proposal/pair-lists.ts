import type { EntryRow } from '../list/entries'
import { ENTRY_KINDS, type EntryKind } from '../list/parts'
import type { EntryTree } from './entry-tree'
import { pairEntries } from './pair-entries'
import { type Profile, profilesOf } from './profiles'

/**
 * Finds the entries of one list again in another: id in `read` → id in `current`. Kind by kind, parents before
 * children; children under their matched parents first, what is left under any parent. With `equal`, only entries in
 * the very same words under the same parent.
 */
export function pairLists(
  current: EntryTree,
  read: EntryTree,
  by: 'likeness' | 'equal' = 'likeness',
): Map<string, string> {
  const profiles = profilesOf(current, read)
  const found = new Map<string, string>()
  const taken = new Set<string>()
  const pair = (mine: Profile, theirs: Profile) => {
    found.set(theirs.row.entryId, mine.row.entryId)
    taken.add(mine.row.entryId)
  }
  const free = (rows: readonly EntryRow[], kind: EntryKind, half: 'current' | 'read') =>
    rows
      .filter((row) => row.kind === kind && !(half === 'read' ? found : taken).has(row.entryId))
      .map((row) => profiles[half].get(row.entryId)!)

  const within = (currentParent: string | null, readParent: string | null) => {
    const mine = current.children.get(currentParent) ?? []
    const theirs = read.children.get(readParent) ?? []
    for (const kind of kindsOf(theirs))
      pairEntries(
        free(mine, kind, 'current'),
        free(theirs, kind, 'read'),
        profiles.weights,
        by === 'equal' ? by : 'within',
        pair,
      )
    // `found` grows below only; the pairs of this level are settled.
    for (const row of theirs) {
      const partner = found.get(row.entryId)
      if (partner !== undefined) within(partner, row.entryId)
    }
  }
  within(null, null)
  if (by === 'equal') return found
  for (const kind of kindsOf(read.rows)) {
    const mine = free(current.rows, kind, 'current')
    const theirs = free(read.rows, kind, 'read')
    // Top-level entries have been compared with all others already.
    const hasParents = theirs.some(({ row }) => row.parentId !== null)
    if (hasParents) pairEntries(mine, theirs, profiles.weights, 'across', pair)
  }
  return found
}

function kindsOf(rows: readonly EntryRow[]): EntryKind[] {
  const present = new Set(rows.map((row) => row.kind))
  return ENTRY_KINDS.filter((kind) => present.has(kind))
}
