import type { ComparedPart, PlacedList } from '@/lib/domain/compare/types'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { assembleList, type EntryRow } from '@/lib/domain/list/entries'
import { placeNames } from '@/lib/domain/place-names'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import type { Transaction } from '../with-access'

/** The editions in force of some bureaus, by code. */
export async function currentEditions(
  tx: Transaction,
  codes: readonly string[],
): Promise<{ code: string; id: string }[]> {
  return queryJson(
    tx,
    Prisma.sql`
      SELECT e.jurisdiction_code AS code, e.id FROM edition e
       WHERE e.jurisdiction_code = ANY (${[...codes]}) AND e.state = 'published' ORDER BY 1`,
  )
}

interface Row {
  code: string
  title: string | null
  entries: Omit<EntryRow, 'part' | 'privateData'>[] | null
}

/** One part of the lists in force of many bureaus, in one query; the other parts are empty. */
export async function readPartLists(
  tx: Transaction,
  places: readonly Jurisdiction[],
  part: ComparedPart,
): Promise<PlacedList[]> {
  const rows = await queryJson<Row>(
    tx,
    Prisma.sql`
      SELECT e.jurisdiction_code AS code, e.title, (
        SELECT json_agg(json_build_object('entryId', n.entry_id, 'parentId', n.parent_id, 'kind', n.kind,
                                          'position', n.position, 'source', NULL, 'data', n.data))
          FROM entry n
         WHERE n.jurisdiction_code = e.jurisdiction_code AND n.edition_id = e.id AND n.part = ${part}) AS entries
        FROM edition e
       WHERE e.jurisdiction_code = ANY (${places.map(({ code }) => code)}) AND e.state = 'published'`,
  )
  const found = new Map(rows.map((row) => [row.code, row]))
  return places.flatMap((place) => {
    const row = found.get(place.code)
    if (!row) return []
    const entries = (row.entries ?? []).map((entry) => ({ ...entry, privateData: null }))
    return [{ code: place.code, list: assembleList(row.title, entries), places: placeNames(place) }]
  })
}
