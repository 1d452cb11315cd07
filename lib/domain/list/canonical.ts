import { type EntryKind, KINDS, PART_KEYS, PARTS } from './parts'
import type { ResponsibilityList } from './schema'

/**
 * Canonical JSON: object keys sorted by UTF-16 code units, no spaces, strings as JSON.stringify writes them, arrays
 * in order. The same value gives the same bytes everywhere (RFC 8785 for values without fractions, which lists are).
 * Throws on what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const record = value as Record<string, unknown>
    const keys = Object.keys(record).sort()
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`).join(',')}}`
  }
  throw new TypeError(`${typeof value} has no canonical JSON`)
}

/**
 * The text whose SHA-256 (over its UTF-8 bytes, lower-case hex) is an edition's digest: the public list, without
 * `source` and without the kinds' private fields, and the digest of the edition before it.
 */
export function digestText(list: ResponsibilityList, previousDigest: string | null): string {
  const publicList: Record<string, unknown> = { title: list.title }
  for (const part of PART_KEYS)
    publicList[part] = list[part].map((node) => publicNode(node, PARTS[part].topKind))
  return canonicalJson({ list: publicList, previousDigest })
}

function publicNode(node: object, kind: EntryKind): Record<string, unknown> {
  const spec = KINDS[kind]
  const fields = node as Record<string, unknown>
  const result: Record<string, unknown> = { entryId: fields.entryId }
  for (const field of Object.keys(spec.fields.shape))
    if (!(spec.privateFields as readonly string[]).includes(field)) result[field] = fields[field] ?? null
  for (const [key, child] of Object.entries(spec.children))
    result[key] = (fields[key] as object[]).map((inner) => publicNode(inner, child as EntryKind))
  return result
}
