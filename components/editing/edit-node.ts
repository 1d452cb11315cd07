import { entryName } from '@/lib/domain/editing/entry-name'
import { type EntryKind, KINDS, PARTS, type Part } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'

/** An entry of a part as the editing page shows it: its own fields, where it stands, what is inside it. */
export interface EditNode {
  entryId: string
  kind: EntryKind
  version: number
  data: Record<string, unknown>
  /** One short line. */
  name: string
  parentId: string | null
  /** From 0, among its siblings. */
  index: number
  siblings: EditNode[]
  children: { kind: EntryKind; nodes: EditNode[] }[]
}

type Raw = Record<string, unknown> & { entryId: string }

/** The entries of a part as a tree of nodes. */
export function editNodes(
  list: ResponsibilityList,
  part: Part,
  versions: ReadonlyMap<string, number>,
): EditNode[] {
  const plant = (raws: readonly Raw[], kind: EntryKind, parentId: string | null): EditNode[] => {
    const nodes: EditNode[] = []
    for (const [index, raw] of raws.entries()) {
      const data = Object.fromEntries(
        Object.keys(KINDS[kind].fields.shape).map((field) => [field, raw[field]]),
      )
      nodes.push({
        entryId: raw.entryId,
        kind,
        version: versions.get(raw.entryId) ?? 1,
        data,
        name: entryName(kind, data),
        parentId,
        index,
        siblings: nodes,
        children: Object.entries(KINDS[kind].children).map(([key, child]) => ({
          kind: child as EntryKind,
          nodes: plant(raw[key] as Raw[], child as EntryKind, raw.entryId),
        })),
      })
    }
    return nodes
  }
  return plant(list[part] as unknown as Raw[], PARTS[part].topKind, null)
}

/** The node of that id, wherever it is. */
export function findNode(nodes: readonly EditNode[], entryId: string): EditNode | null {
  for (const node of nodes) {
    if (node.entryId === entryId) return node
    for (const child of node.children) {
      const found = findNode(child.nodes, entryId)
      if (found) return found
    }
  }
  return null
}

/** A field as text; names joined by 、, absent ones ''. */
export function textOf(node: EditNode, field: string): string {
  const value = node.data[field]
  return Array.isArray(value) ? value.join('、') : String(value ?? '')
}
