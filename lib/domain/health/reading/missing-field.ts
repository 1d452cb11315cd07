import type { EntryKind } from '../../list/parts'
import type { ResponsibilityList } from '../../list/schema'
import type { ListEntry } from '../pointers'
import type { Found, Severity } from '../types'
import { checkedList } from './checked-list'
import { wordsOf } from './entry-words'

interface Expected {
  kind: EntryKind
  field: string
  message: string
  /** Only where this holds. */
  where?: (entry: ListEntry) => boolean
  /** Where all entries leave it blank the form has no such column: then this severity, once for each entry. */
  withoutColumn?: Severity
}

/** Entries of a kind whose field says nothing, each known by words of its own. */
export function missingField(list: ResponsibilityList, expected: Expected): Found[] {
  const { kind, field, message, where, withoutColumn } = expected
  const entries = checkedList(list).entries.filter((entry) => entry.kind === kind)
  const blank = entries.filter((entry) => isBlank(entry.node[field]))
  const noColumn = entries.length > 2 && blank.length === entries.length
  return blank
    .filter((entry) => where?.(entry) ?? true)
    .map((entry) => ({
      at: `${entry.at}/${field}`,
      evidence: wordsOf(entry),
      message,
      ...(noColumn && withoutColumn && { severity: withoutColumn }),
    }))
}

export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isBlank)
  return typeof value !== 'string' || value.trim() === '' || /^[-—－/／\s]+$/.test(value)
}
