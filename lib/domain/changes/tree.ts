import { type EntryKind, KINDS, PART_KEYS, PARTS, type Part } from '../list/parts'
import type { ResponsibilityList } from '../list/schema'
import { entryTitle, firstClause, oneLine } from '../list/titles'

/** An entry with its place in the list. */
export interface Node {
  entryId: string
  kind: EntryKind
  part: Part
  parent: Node | null
  /** From 0, among its siblings of the same kind. */
  position: number
  data: Record<string, unknown>
  /** In document order, of all kinds. */
  children: Node[]
}

export interface Tree {
  tops: Record<Part, Node[]>
  byId: Map<string, Node>
}

/** A list as nodes. Ids are taken to be unique in it; of two with the same id the first is the one compared. */
export function plantTree(list: ResponsibilityList): Tree {
  const byId = new Map<string, Node>()
  const plant = (entries: readonly object[], kind: EntryKind, parent: Node | null): Node[] =>
    entries.map((entry, position) => {
      const data = entry as Record<string, unknown>
      const entryId = String(data.entryId)
      const node: Node = { entryId, kind, part: KINDS[kind].part, parent, position, data, children: [] }
      if (!byId.has(entryId)) byId.set(entryId, node)
      for (const [key, child] of Object.entries(KINDS[kind].children))
        node.children.push(...plant(data[key] as object[], child as EntryKind, node))
      return node
    })
  const tops = Object.fromEntries(
    PART_KEYS.map((part) => [part, plant(list[part], PARTS[part].topKind, null)]),
  )
  return { tops: tops as Record<Part, Node[]>, byId }
}

/** Which field a kind inside another is called by, the first that says something. */
const NAMED_BY: Partial<Record<EntryKind, readonly string[]>> = {
  workItem: ['text'],
  share: ['department', 'responsibility'],
  section: ['heading', 'text'],
  planSection: ['heading', 'text'],
  planTask: ['title', 'content'],
  rosterSeat: ['position', 'role'],
  unitDuty: ['unit', 'text'],
}

/** What an entry of any kind is called: one line, never empty. */
export function nameOf(node: Node): string {
  const fields = NAMED_BY[node.kind]
  if (!fields) return entryTitle(node.part, node.data as ResponsibilityList[Part][number])
  for (const field of fields) {
    const name = firstClause(oneLine(String(node.data[field] ?? '')))
    if (name) return name
  }
  return KINDS[node.kind].label
}
