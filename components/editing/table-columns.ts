import { FIELD_LABELS } from '@/lib/domain/list/field-labels'
import { type EntryKind, KINDS } from '@/lib/domain/list/parts'
import type { EditNode } from './edit-node'
import { type Column, LAYOUTS } from './layouts'

/** The columns of a table: the entry's own, those of what is inside it, and those that stand behind. */
export interface Columns {
  own: Column[]
  child: EntryKind | null
  inside: Column[]
  behind: Column[]
  /** All of them, with the column of what can be done. */
  count: number
}

/** Columns that no entry uses are left out where the official form allows it. */
export function columnsOf(kind: EntryKind, nodes: readonly EditNode[]): Columns {
  const layout = LAYOUTS[kind]
  if (layout.as !== 'table') throw new Error(`${kind} is no table`)
  const child = (Object.values(KINDS[kind].children)[0] as EntryKind | undefined) ?? null
  const inner = child === null ? null : LAYOUTS[child]
  const children = nodes.flatMap((node) => node.children.flatMap((list) => list.nodes))
  const used = (columns: readonly Column[], among: readonly EditNode[]) =>
    columns.filter((column) => !column.optional || among.some((node) => node.data[column.field]))
  const own = used(layout.columns, nodes)
  const inside = inner?.as === 'table' ? used(inner.columns, children) : []
  const behind = used(layout.behind ?? [], nodes)
  return { own, child, inside, behind, count: own.length + inside.length + behind.length + 1 }
}

export const labelOf = (kind: EntryKind, column: Column) =>
  (FIELD_LABELS[kind] as Record<string, string>)[column.field] ?? column.field
