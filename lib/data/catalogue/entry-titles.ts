import { COMPARED_PARTS, type ComparedPart } from '@/lib/domain/compare/types'
import { entryTitle } from '@/lib/domain/list/titles'
import { readEntriesOf } from '../compare/read-entries'
import type { Transaction } from '../with-access'

/** An entry of a list: whose, and which. */
export interface EntryOf {
  code: string
  entryId: string
}

/** What top-level entries of lists in force are called; entries that are in none are left out. */
export async function readEntryTitles(
  tx: Transaction,
  entries: readonly EntryOf[],
): Promise<(EntryOf & { part: ComparedPart; title: string })[]> {
  const wanted = new Set(entries.map(({ code, entryId }) => `${code} ${entryId}`))
  const lists = await readEntriesOf(tx, entries)
  return lists.flatMap(({ code, list }) =>
    COMPARED_PARTS.flatMap((part) =>
      list[part].flatMap((entry) =>
        wanted.has(`${code} ${entry.entryId}`)
          ? [{ code, entryId: entry.entryId, part, title: entryTitle(part, entry as never) }]
          : [],
      ),
    ),
  )
}
