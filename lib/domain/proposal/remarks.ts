import { type EntryKind, KINDS, PART_KEYS, PARTS } from '../list/parts'
import type { ResponsibilityList } from '../list/schema'
import type { SourceRemark } from './proposal'

/**
 * Sorts the reader's remarks by the entry they concern, given as its place among the rows of `flattenList(read)`.
 * -1 holds those that concern none.
 */
export function remarksByRow(
  read: ResponsibilityList,
  remarks: readonly SourceRemark[],
): Map<number, SourceRemark[]> {
  const rows = rowsByPointer(read)
  const sorted = new Map<number, SourceRemark[]>()
  for (const remark of remarks) {
    let pointer = remark.at.startsWith('/') ? remark.at : ''
    while (pointer !== '' && !rows.has(pointer)) pointer = pointer.slice(0, pointer.lastIndexOf('/'))
    const row = rows.get(pointer) ?? -1
    sorted.set(row, [...(sorted.get(row) ?? []), remark])
  }
  return sorted
}

/** Where in the document the entry stands that a remark concerns; the remark's own words when it concerns none. */
export function remarkPlace(read: ResponsibilityList | null, remark: SourceRemark): string {
  if (!remark.at.startsWith('/') || read === null) return remark.at.startsWith('/') ? '' : remark.at
  let node: unknown = read
  let label = ''
  for (const step of remark.at.slice(1).split('/')) {
    node = (node as Record<string, unknown> | null | undefined)?.[step]
    const source = (node as { source?: { label: string } | null } | null | undefined)?.source
    if (source) label = source.label
  }
  return label
}

/** JSON pointer → place in the order of `flattenList`. */
function rowsByPointer(list: ResponsibilityList): Map<string, number> {
  const rows = new Map<string, number>()
  const visit = (node: Record<string, unknown>, kind: EntryKind, pointer: string) => {
    rows.set(pointer, rows.size)
    for (const [key, child] of Object.entries(KINDS[kind].children))
      for (const [index, inner] of (node[key] as Record<string, unknown>[]).entries())
        visit(inner, child as EntryKind, `${pointer}/${key}/${index}`)
  }
  for (const part of PART_KEYS)
    for (const [index, node] of list[part].entries())
      visit(node as Record<string, unknown>, PARTS[part].topKind, `/${part}/${index}`)
  return rows
}
