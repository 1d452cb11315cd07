import { TELLING } from '../list/assign-ids'
import type { EntryRow } from '../list/entries'
import { KINDS } from '../list/parts'
import { firstClause } from '../list/titles'

/** What an entry is called in a sentence: the beginning of its telling text, else the name of its kind. */
export function entryName(row: Pick<EntryRow, 'kind' | 'data'>): string {
  const texts = [...TELLING[row.kind], 'responsibility', 'text', 'content', 'basis'].map(
    (field) => row.data[field],
  )
  const text = texts.find((value): value is string => typeof value === 'string' && value.trim() !== '')
  return text ? firstClause(text) : KINDS[row.kind].label
}
