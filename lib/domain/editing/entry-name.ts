import { type EntryKind, KINDS } from '../list/parts'
import { firstClause, oneLine, shorten } from '../list/titles'
import { LONG_TEXT } from './split-merge'

/** What identifies an entry of each kind to people, the best first. */
const NAMES: Partial<Record<EntryKind, readonly string[]>> = {
  boundary: ['matter'],
  share: ['department'],
  procedure: ['title', 'group'],
  section: ['heading'],
  service: ['name'],
  plan: ['title', 'documentNumber'],
  planSection: ['heading'],
  planTask: ['title'],
  unitDuty: ['unit'],
}

/** One line for messages and buttons, from an entry's own fields: never empty, never a private field. */
export function entryName(kind: EntryKind, data: Record<string, unknown>): string {
  for (const field of NAMES[kind] ?? []) {
    const name = oneLine(String(data[field] ?? ''))
    if (name) return shorten(name, 30)
  }
  return shorten(firstClause(String(data[LONG_TEXT[kind]] ?? '')), 30) || KINDS[kind].label
}
