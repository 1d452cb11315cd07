import { type EntryKind, KINDS, PART_KEYS, type Part } from '../list/parts'

/** Where an entry stands, without what it says. */
export interface Standing {
  entryId: string
  parentId: string | null
  kind: EntryKind
  position: number
}

/** The kinds of entries that hold entries of this kind; empty for a top-level kind. */
export function parentKinds(kind: EntryKind): EntryKind[] {
  return (Object.keys(KINDS) as EntryKind[]).filter((parent) =>
    (Object.values(KINDS[parent].children) as EntryKind[]).includes(kind),
  )
}

export const partOf = (kind: EntryKind): Part => KINDS[kind].part

/** Entries of one kind under one parent (null: top-level), in order. */
export function siblings<Row extends Standing>(
  rows: readonly Row[],
  parentId: string | null,
  kind: EntryKind,
): Row[] {
  return rows
    .filter((row) => row.parentId === parentId && row.kind === kind)
    .sort((a, b) => a.position - b.position)
}

/** An entry and all inside it, in document order. */
export function subtree<Row extends Standing>(rows: readonly Row[], entryId: string): Row[] {
  const children = childrenOf(rows)
  const descend = (row: Row): Row[] => [row, ...inOrder(children.get(row.entryId) ?? []).flatMap(descend)]
  return rows.filter((row) => row.entryId === entryId).flatMap(descend)
}

/**
 * The order of the whole list (as flattenList gives it) when `row` stands as the `index`th (from 0) of its kind under
 * its parent. `row` may be there already, elsewhere, or new; what is inside it comes along. An index beyond the end
 * is the end.
 */
export function orderWith(rows: readonly Standing[], row: Standing, index: number): string[] {
  const others = rows.filter(({ entryId }) => entryId !== row.entryId)
  const among = siblings(others, row.parentId, row.kind)
  const at = Math.max(0, Math.min(index, among.length))
  const wanted = [...among.slice(0, at), row, ...among.slice(at)]
  const rank = new Map(wanted.map(({ entryId }, nth) => [entryId, nth]))
  const children = childrenOf([...others, row])
  const descend = (entry: Standing): string[] => [
    entry.entryId,
    ...sorted(children.get(entry.entryId) ?? [], Object.values(KINDS[entry.kind].children), rank).flatMap(
      descend,
    ),
  ]
  return PART_KEYS.flatMap((part) =>
    sorted(
      (children.get(null) ?? []).filter((top) => partOf(top.kind) === part),
      [],
      rank,
    ).flatMap(descend),
  )
}

/** Siblings kind by kind in the order of the form, each kind by rank or position. */
function sorted(
  rows: readonly Standing[],
  kinds: readonly EntryKind[],
  rank: ReadonlyMap<string, number>,
): Standing[] {
  return rows.toSorted((a, b) => {
    if (a.kind !== b.kind) return kinds.indexOf(a.kind) - kinds.indexOf(b.kind)
    const [left, right] = [rank.get(a.entryId), rank.get(b.entryId)]
    return left !== undefined && right !== undefined ? left - right : a.position - b.position
  })
}

const inOrder = <Row extends Standing>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => a.position - b.position)

function childrenOf<Row extends Standing>(rows: readonly Row[]): Map<string | null, Row[]> {
  const children = new Map<string | null, Row[]>()
  for (const row of rows) {
    const list = children.get(row.parentId)
    if (list) list.push(row)
    else children.set(row.parentId, [row])
  }
  return children
}
