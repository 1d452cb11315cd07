import { flattenList } from '../list/entries'
import { PART_KEYS } from '../list/parts'
import type { ResponsibilityList } from '../list/schema'
import { entryName } from './entry-name'
import { descendantsOf, type EntryTree, treeOf } from './entry-tree'
import { fieldChanges, isCosmetic, knownFields } from './field-changes'
import { movedEntries, orderOf } from './order'
import { pairLists } from './pair-lists'
import type { Change, Proposal, SourceRemark } from './proposal'
import { remarksByRow } from './remarks'

/**
 * What a document that was read would change in a list. Its entries are matched to existing ones by likeness and
 * take their ids; what matches nothing is added, what is matched by nothing is proposed for removal. What the
 * document does not know at all (a part or kind of entries, a column, guides, names) is left alone.
 *
 * The same lists give the same proposal, ids included. `by` says how entries are matched, see {@link pairLists}.
 */
export function proposeChanges(
  current: ResponsibilityList,
  read: ResponsibilityList,
  remarks: readonly SourceRemark[] = [],
  by: 'likeness' | 'equal' = 'likeness',
): Proposal {
  const mine = treeOf(flattenList(current))
  const theirs = readTree(read)
  const partners = pairLists(mine, theirs, by)
  const finalId = (readId: string) => partners.get(readId) ?? readId
  const order = orderOf(theirs, finalId)
  const notes = remarksByRow(read, remarks)
  const additions = new Set(theirs.rows.filter((row) => !partners.has(row.entryId)).map((r) => r.entryId))
  const moved = movedEntries(mine, order, additions)
  const known = knownFields(theirs.rows)
  const changes: Change[] = []
  const told = new Set<number>()
  let unchanged = 0

  for (const [place, row] of theirs.rows.entries()) {
    const entryId = finalId(row.entryId)
    const parentId = row.parentId === null ? null : finalId(row.parentId)
    const was = additions.has(row.entryId) ? undefined : mine.byId.get(entryId)
    const common = {
      name: entryName(was ?? row),
      part: row.part,
      entryKind: row.kind,
      entryId,
      parentId,
      source: row.source,
      remarks: notes.get(place) ?? [],
      needs: parentId !== null && additions.has(parentId) ? [`add:${parentId}`] : [],
    }
    const before = changes.length
    if (!was) {
      changes.push({ ...common, id: `add:${entryId}`, kind: 'add', entry: { ...row, parentId } })
    } else {
      const fields = fieldChanges(was, row, known.get(row.kind))
      if (fields.length > 0)
        changes.push({
          ...common,
          id: `change:${entryId}`,
          kind: 'change',
          needs: [],
          fields,
          cosmetic: isCosmetic(fields),
        })
      if (moved.has(entryId))
        changes.push({ ...common, id: `move:${entryId}`, kind: 'move', fromParentId: was.parentId })
    }
    if (changes.length > before) told.add(place)
    else unchanged += 1
  }
  const kept = new Set(partners.values())
  const present = new Set(theirs.rows.map((row) => row.kind))
  changes.push(...removals(mine, kept, (row) => present.has(row.kind)))
  return {
    title:
      read.title !== null && read.title !== current.title
        ? { before: current.title, after: read.title }
        : null,
    changes: PART_KEYS.flatMap((part) => changes.filter((change) => change.part === part)),
    order,
    unchanged,
    unknownKinds: [...new Set(mine.rows.map((row) => row.kind))].filter((kind) => !present.has(kind)),
    remarks: [...notes].filter(([place]) => !told.has(place)).flatMap(([, those]) => those),
  }
}

/** The document's entries under ids no list has: `+0`, `+1` … in its order. */
function readTree(read: ResponsibilityList): EntryTree {
  const rows = flattenList(read)
  const ids = new Map(rows.map((row, index) => [row.entryId, `+${index}`]))
  return treeOf(
    rows.map((row, index) => ({
      ...row,
      entryId: `+${index}`,
      parentId: row.parentId === null ? null : ids.get(row.parentId)!,
    })),
  )
}

/** Entries that were matched by none; what is inside goes along, and what was found elsewhere moves away first. */
function removals(
  mine: EntryTree,
  kept: ReadonlySet<string>,
  isKnown: (row: EntryTree['rows'][number]) => boolean,
): Change[] {
  const goes = (row: EntryTree['rows'][number]): boolean =>
    !kept.has(row.entryId) && (isKnown(row) || (row.parentId !== null && goes(mine.byId.get(row.parentId)!)))
  return mine.rows
    .filter((row) => goes(row) && (row.parentId === null || !goes(mine.byId.get(row.parentId)!)))
    .map((entry) => {
      const inside = descendantsOf(mine, entry.entryId)
      return {
        id: `remove:${entry.entryId}`,
        kind: 'remove',
        part: entry.part,
        entryKind: entry.kind,
        entryId: entry.entryId,
        name: entryName(entry),
        parentId: entry.parentId,
        source: null,
        remarks: [],
        needs: inside.filter((row) => kept.has(row.entryId)).map((row) => `move:${row.entryId}`),
        entry,
        inside: inside.filter((row) => !kept.has(row.entryId)),
      }
    })
}
