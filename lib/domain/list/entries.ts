import { type EntryKind, KINDS, PART_KEYS, PARTS, type Part } from './parts'
import type { Place, ResponsibilityList } from './schema'
import { responsibilityListSchema } from './schema'

/** One entry as the store keeps it: its own fields flat, its place in the tree by `parentId` and `position`. */
export interface EntryRow {
  entryId: string
  parentId: string | null
  part: Part
  kind: EntryKind
  /** Order over the whole list, from 0, parents before their children. */
  position: number
  source: Place | null
  /** The kind's own fields, without `privateFields`. */
  data: Record<string, unknown>
  /** Personal data of the kind's `privateFields`; null when there is none. */
  privateData: Record<string, unknown> | null
}

type Node = Record<string, unknown> & { entryId: string; source: Place | null }

/** Takes a list apart into rows, in document order of the official form. Inverse of {@link assembleList}. */
export function flattenList(list: ResponsibilityList): EntryRow[] {
  const rows: EntryRow[] = []
  const visit = (node: Node, kind: EntryKind, parentId: string | null) => {
    const spec = KINDS[kind]
    const privateFields: readonly string[] = spec.privateFields
    const data: Record<string, unknown> = {}
    const secrets: Record<string, unknown> = {}
    for (const field of Object.keys(spec.fields.shape)) {
      const value = node[field] ?? null
      if (!privateFields.includes(field)) data[field] = value
      else if (value !== null) secrets[field] = value
    }
    rows.push({
      entryId: node.entryId,
      parentId,
      part: spec.part,
      kind,
      position: rows.length,
      source: node.source,
      data,
      privateData: Object.keys(secrets).length > 0 ? secrets : null,
    })
    for (const [key, childKind] of Object.entries(spec.children))
      for (const child of node[key] as Node[]) visit(child, childKind as EntryKind, node.entryId)
  }
  for (const part of PART_KEYS) for (const node of list[part]) visit(node as Node, PARTS[part].topKind, null)
  return rows
}

/**
 * Puts rows (in any order) together into a list again. Private fields come back as null when their row carries
 * no private data. Throws a ZodError when a stored row does not have the shape of its kind.
 */
export function assembleList(
  title: string | null,
  rows: readonly Omit<EntryRow, 'part'>[],
): ResponsibilityList {
  const ordered = [...rows].sort((a, b) => a.position - b.position)
  const nodes = new Map<string, Node>()
  const list: Record<string, unknown> = { title }
  for (const part of PART_KEYS) list[part] = []
  for (const row of ordered) {
    const spec = KINDS[row.kind]
    const node: Node = { entryId: row.entryId, source: row.source }
    for (const field of spec.privateFields as readonly string[]) node[field] = null
    Object.assign(node, row.data, row.privateData)
    for (const key of Object.keys(spec.children)) node[key] = []
    nodes.set(row.entryId, node)
  }
  for (const row of ordered) {
    const node = nodes.get(row.entryId)
    if (row.parentId === null) (list[KINDS[row.kind].part] as unknown[]).push(node)
    else (nodes.get(row.parentId)?.[childKey(row.kind)] as unknown[] | undefined)?.push(node)
  }
  return responsibilityListSchema.parse(list)
}

/** The key under which a parent holds its children of this kind. */
function childKey(kind: EntryKind): string {
  for (const spec of Object.values(KINDS))
    for (const [key, child] of Object.entries(spec.children)) if (child === kind) return key
  throw new Error(`${kind} has no parent kind`)
}
