import { entryName } from '@/lib/domain/editing/entry-name'
import { type EntryKind, KINDS, PARTS, type Part } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { shorten } from '@/lib/domain/list/titles'

/** An entry of a part as the editing page shows it: its own fields, where it stands, what is inside it. */
export interface EditNode {
  entryId: string
  kind: EntryKind
  version: number
  data: Record<string, unknown>
  /** One short line. */
  name: string
  parentId: string | null
  /** Null at the top. */
  parentName: string | null
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
  const plant = (raws: readonly Raw[], kind: EntryKind, parent: EditNode | null): EditNode[] => {
    const nodes: EditNode[] = []
    for (const [index, raw] of raws.entries()) {
      const data = Object.fromEntries(
        Object.keys(KINDS[kind].fields.shape).map((field) => [field, raw[field]]),
      )
      const node: EditNode = {
        entryId: raw.entryId,
        kind,
        version: versions.get(raw.entryId) ?? 1,
        data,
        name: entryName(kind, data),
        parentId: parent?.entryId ?? null,
        parentName: parent?.name ?? null,
        index,
        siblings: nodes,
        children: [],
      }
      node.children = Object.entries(KINDS[kind].children).map(([key, child]) => ({
        kind: child as EntryKind,
        nodes: plant(raw[key] as Raw[], child as EntryKind, node),
      }))
      nodes.push(node)
    }
    return nodes
  }
  return plant(list[part] as unknown as Raw[], PARTS[part].topKind, null)
}

/** What a row's controls call it, told from its namesakes: by its place among siblings, and by what it stands in. */
export function spokenName({ name, index, siblings, parentName }: EditNode): string {
  const short = shorten(name, 14)
  const alone = siblings.filter((other) => shorten(other.name, 14) === short).length === 1
  const inside = parentName ? `（在“${shorten(parentName, 20)}”里）` : ''
  return `${short}${alone ? '' : `，第 ${index + 1} 项`}${inside}`
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
