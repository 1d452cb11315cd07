import type { EntryRow } from '../list/entries'

/** Entries of a list as rows, with the ways from parent to children. */
export interface EntryTree {
  rows: EntryRow[]
  byId: Map<string, EntryRow>
  /** In order; `null` holds the top-level entries of all parts. */
  children: Map<string | null, EntryRow[]>
}

export function treeOf(rows: EntryRow[]): EntryTree {
  const children = new Map<string | null, EntryRow[]>()
  for (const row of rows) {
    const siblings = children.get(row.parentId)
    if (siblings) siblings.push(row)
    else children.set(row.parentId, [row])
  }
  return { rows, byId: new Map(rows.map((row) => [row.entryId, row])), children }
}

/** All entries inside one, nearest first. */
export function descendantsOf(tree: EntryTree, entryId: string): EntryRow[] {
  const own = tree.children.get(entryId) ?? []
  return own.flatMap((child) => [child, ...descendantsOf(tree, child.entryId)])
}
