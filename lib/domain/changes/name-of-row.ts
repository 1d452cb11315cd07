import { type EntryKind, KINDS } from '../list/parts'
import { nameOf } from './tree'

/** What an entry is called by its own fields alone, without what stands inside it: one line, never empty. */
export function nameOfRow(kind: EntryKind, data: Record<string, unknown>): string {
  const { part, children } = KINDS[kind]
  const inner = Object.fromEntries(Object.keys(children).map((key) => [key, []]))
  return nameOf({
    entryId: '',
    kind,
    part,
    parent: null,
    position: 0,
    data: { ...data, ...inner },
    children: [],
  })
}
