import { type EntryKind, KINDS, PART_KEYS, PARTS, type Part } from '../list/parts'
import { oncePerList } from './reading/once-per-list'

type Raw = Record<string, unknown> & { entryId: string }

/** An entry as rules walk over it: where it stands and what stands around it. */
export interface ListEntry {
  /** JSON pointer of the entry: /duties/3/items/0. */
  at: string
  entryId: string
  part: Part
  kind: EntryKind
  node: Raw
  parent: ListEntry | null
  /** From 0, among entries of its kind under its parent. */
  index: number
  children: ListEntry[]
}

/** One text of an entry: a field, one of a field's texts, or a field of a service's guide. */
export interface ListText {
  /** JSON pointer of the text. */
  at: string
  entry: ListEntry
  /** `statement`, `guide.fee`, `leadUnits`. */
  field: string
  text: string
}

/** All entries, in the order of the official form, parents before what is inside them. */
export const entriesOf = oncePerList((list): ListEntry[] => {
  const found: ListEntry[] = []
  const visit = (node: Raw, kind: EntryKind, at: string, parent: ListEntry | null, index: number) => {
    const entry: ListEntry = {
      at,
      entryId: node.entryId,
      part: KINDS[kind].part,
      kind,
      node,
      parent,
      index,
      children: [],
    }
    parent?.children.push(entry)
    found.push(entry)
    for (const [key, child] of Object.entries(KINDS[kind].children))
      for (const [place, inner] of (node[key] as Raw[]).entries())
        visit(inner, child as EntryKind, `${at}/${key}/${place}`, entry, place)
  }
  for (const part of PART_KEYS)
    for (const [index, node] of list[part].entries())
      visit(node as unknown as Raw, PARTS[part].topKind, `/${part}/${index}`, null, index)
  return found
})

/** Names of officials are personal data, kinds of sections are ours: neither is the list's text. */
const NOT_TEXT = new Set(['name@rosterSeat', 'kind@section'])

const textsByEntries = new WeakMap<readonly ListEntry[], ListText[]>()

/** Every text of the entries that is not blank. */
export function textsOf(entries: readonly ListEntry[]): ListText[] {
  const known = textsByEntries.get(entries) ?? entries.flatMap(textsOfEntry)
  textsByEntries.set(entries, known)
  return known
}

const textsOfEntry = (entry: ListEntry): ListText[] =>
  Object.keys(KINDS[entry.kind].fields.shape)
    .filter((field) => !NOT_TEXT.has(`${field}@${entry.kind}`))
    .flatMap((field) => textsIn(entry, field, field, `${entry.at}/${field}`, entry.node[field]))

function textsIn(entry: ListEntry, field: string, name: string, at: string, value: unknown): ListText[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ at, entry, field: name, text: value }]
  if (Array.isArray(value))
    return value.flatMap((item, index) => textsIn(entry, field, name, `${at}/${index}`, item))
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) =>
      textsIn(entry, field, `${name}.${key}`, `${at}/${key}`, inner),
    )
  return []
}

/** What stands at a JSON pointer (RFC 6901); undefined when nothing does. */
export function valueAt(list: unknown, at: string): unknown {
  return keysOf(at).reduce<unknown>(
    (value, key) =>
      value && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined,
    list,
  )
}

/** The keys of a JSON pointer, unescaped. */
export function keysOf(at: string): string[] {
  return at === ''
    ? []
    : at
        .slice(1)
        .split('/')
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

const byPointer = new WeakMap<readonly ListEntry[], ReadonlyMap<string, ListEntry>>()

/** The innermost entry a pointer stands in, and the field of it; null for the list as a whole. */
export function entryAt(
  entries: readonly ListEntry[],
  at: string,
): { entry: ListEntry; field: string | null } | null {
  const known = byPointer.get(entries) ?? new Map(entries.map((entry) => [entry.at, entry]))
  byPointer.set(entries, known)
  for (let end = at.length; end > 0; end = at.lastIndexOf('/', end - 1)) {
    const entry = known.get(at.slice(0, end))
    if (!entry) continue
    const rest = keysOf(at.slice(end)).filter((key) => !/^\d+$/.test(key))
    return { entry, field: rest.length > 0 ? rest.join('.') : null }
  }
  return null
}
