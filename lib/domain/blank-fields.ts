import { type Node, nameOf, plantTree } from './changes/tree'
import { fieldLabel } from './list/field-labels'
import { type EntryKind, KINDS, PART_KEYS, type Part } from './list/parts'
import type { ResponsibilityList } from './list/schema'

/** What a reader looks for in an entry of each kind; a list without it can be published, but somebody should know. */
const EXPECTED: Partial<Record<EntryKind, readonly string[]>> = {
  duty: ['statement'],
  workItem: ['text'],
  boundary: ['matter', 'basis'],
  share: ['department', 'responsibility'],
  procedure: ['title'],
  section: ['text'],
  service: ['name', 'content', 'agency', 'phone'],
  plan: ['title'],
  planSection: ['text'],
  planTask: ['title', 'content', 'leadUnits'],
  unitDuty: ['unit', 'text'],
}

/** Entries of one kind that leave the same field empty. */
export interface BlankField {
  part: Part
  kind: EntryKind
  /** 公共服务事项的联系电话: what is missing, for people. */
  label: string
  entries: { entryId: string; name: string }[]
}

/** Fields left empty that readers look for, in the order of the form. Pure. */
export function blankFields(list: ResponsibilityList): BlankField[] {
  const found = new Map<string, BlankField>()
  const visit = (node: Node) => {
    for (const field of EXPECTED[node.kind] ?? []) {
      if (!isBlank(node.data[field])) continue
      const key = `${node.kind}.${field}`
      const label = `${KINDS[node.kind].label}没有填“${fieldLabel(node.kind, field)}”`
      const blank = found.get(key) ?? { part: node.part, kind: node.kind, label, entries: [] }
      blank.entries.push({ entryId: node.entryId, name: nameOf(node) })
      found.set(key, blank)
    }
    node.children.forEach(visit)
  }
  const { tops } = plantTree(list)
  for (const part of PART_KEYS) tops[part].forEach(visit)
  return [...found.values()]
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return typeof value !== 'string' || value.trim() === ''
}
