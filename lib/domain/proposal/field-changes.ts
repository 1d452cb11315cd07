import { canonicalJson } from '../list/canonical'
import type { EntryRow } from '../list/entries'
import { type EntryKind, KINDS } from '../list/parts'
import { comparableText } from './comparable-text'
import type { FieldChange } from './proposal'

type Fields = Record<string, unknown>

/** All fields of an entry, the private ones among them. */
export function fieldsOf(row: EntryRow): Fields {
  return { ...row.data, ...row.privateData }
}

/** The fields of each kind that are filled somewhere in the document: of the others it knows nothing. */
export function knownFields(rows: readonly EntryRow[]): Map<EntryKind, Set<string>> {
  const known = new Map<EntryKind, Set<string>>()
  for (const row of rows) {
    const fields = known.get(row.kind) ?? new Set<string>()
    known.set(row.kind, fields)
    for (const [field, value] of Object.entries(fieldsOf(row))) if (!isBlank(value)) fields.add(field)
  }
  return known
}

/**
 * What of an entry differs in the document. A field the document does not know is kept, and so is every private field
 * and every field of a guide that is blank there: absence erases nothing.
 */
export function fieldChanges(
  current: EntryRow,
  read: EntryRow,
  known: ReadonlySet<string> | undefined,
): FieldChange[] {
  const before = fieldsOf(current)
  const after = fieldsOf(read)
  const secret: readonly string[] = KINDS[current.kind].privateFields
  const changes: FieldChange[] = []
  for (const field of Object.keys(KINDS[current.kind].fields.shape)) {
    const was = before[field] ?? null
    const value = isRecord(was) ? merged(was, after[field]) : (after[field] ?? null)
    if (!known?.has(field) || (isBlank(value) && secret.includes(field))) continue
    if (canonicalJson(was) !== canonicalJson(value)) changes.push({ field, before: was, after: value })
  }
  return changes
}

/** True when nothing differs but spaces, punctuation and width. */
export function isCosmetic(changes: readonly FieldChange[]): boolean {
  return changes.every(
    ({ before, after }) =>
      !isRecord(before) && !isRecord(after) && comparableText(before) === comparableText(after),
  )
}

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return isRecord(value) && Object.values(value).every(isBlank)
}

function merged(was: Fields, read: unknown): Fields {
  if (!isRecord(read)) return was
  const filled = Object.entries(read).filter(([, value]) => !isBlank(value))
  return { ...was, ...Object.fromEntries(filled) }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
