import type { ComparedPart } from '@/lib/domain/compare/types'
import { assembleList, type EntryRow } from '@/lib/domain/list/entries'
import { entryTitle } from '@/lib/domain/list/titles'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import type { Transaction } from '../with-access'

/** An entry of a list: whose, and which. */
export interface EntryOf {
  code: string
  entryId: string
}

type Found = Omit<EntryRow, 'part' | 'privateData'> & { code: string; part: string }

/** What top-level entries of lists in force are called; entries that are in none are left out. */
export async function readEntryTitles(
  tx: Transaction,
  entries: readonly EntryOf[],
): Promise<(EntryOf & { part: ComparedPart; title: string })[]> {
  const rows = await queryJson<Found>(
    tx,
    Prisma.sql`
      WITH wanted AS (
        SELECT w.code, e.id AS edition_id, w.id
          FROM unnest(${entries.map(({ code }) => code)}::text[], ${entries.map(({ entryId }) => entryId)}::text[]) w(code, id)
          JOIN edition e ON e.jurisdiction_code = w.code AND e.state = 'published')
      SELECT n.jurisdiction_code AS code, n.part, n.entry_id AS "entryId", n.parent_id AS "parentId", n.kind, n.position,
             n.source, n.data
        FROM wanted w JOIN entry n ON n.jurisdiction_code = w.code AND n.edition_id = w.edition_id
         AND (n.entry_id = w.id AND n.parent_id IS NULL OR n.parent_id = w.id)`,
  )
  return entries.flatMap(({ code, entryId }) => {
    const own = rows.filter((row) => row.code === code && [row.entryId, row.parentId].includes(entryId))
    const part = own.find((row) => row.entryId === entryId)?.part as ComparedPart | undefined
    if (!part) return []
    const list = assembleList(
      null,
      own.map(({ code: _, part: __, ...row }) => ({ ...row, privateData: null })),
    )
    return [{ code, entryId, part, title: entryTitle(part, list[part][0]! as never) }]
  })
}
