import type { PlacedList } from '@/lib/domain/compare/types'
import { assembleList, type EntryRow } from '@/lib/domain/list/entries'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import type { Transaction } from '../with-access'

interface Row extends Omit<EntryRow, 'part' | 'privateData'> {
  code: string
}

/** The columns of an entry `n` as {@link assembleEntries} takes them. */
const COLUMNS = Prisma.sql`
  n.jurisdiction_code AS code, n.entry_id AS "entryId", n.parent_id AS "parentId", n.kind, n.position, n.source, n.data`

/**
 * Top-level entries of lists in force with all below them, as lists that hold nothing else.
 * @param hits a query for `jurisdiction_code`, `edition_id` and `entry_id`
 */
export async function readEntries(tx: Transaction, hits: Prisma.Sql): Promise<PlacedList[]> {
  const join = Prisma.sql`
    FROM hit h JOIN entry n ON n.jurisdiction_code = h.jurisdiction_code AND n.edition_id = h.edition_id`
  const rows = await queryJson<Row>(
    tx,
    Prisma.sql`
      WITH hit AS (${hits})
      SELECT ${COLUMNS} ${join} AND n.entry_id = h.entry_id
      UNION ALL
      SELECT ${COLUMNS} ${join} AND n.parent_id = h.entry_id`,
  )
  const byCode = new Map<string, Row[]>()
  for (const row of rows) {
    const own = byCode.get(row.code)
    if (own) own.push(row)
    else byCode.set(row.code, [row])
  }
  return [...byCode].map(([code, own]) => ({
    code,
    list: assembleList(
      null,
      own.map(({ code: _, ...row }) => ({ ...row, privateData: null })),
    ),
  }))
}

/** The same for entries known by their ids. */
export function readEntriesOf(
  tx: Transaction,
  entries: readonly { code: string; entryId: string }[],
): Promise<PlacedList[]> {
  return readEntries(
    tx,
    Prisma.sql`
      SELECT w.code AS jurisdiction_code, e.id AS edition_id, w.id AS entry_id
        FROM unnest(${entries.map(({ code }) => code)}::text[], ${entries.map(({ entryId }) => entryId)}::text[]) w(code, id)
        JOIN edition e ON e.jurisdiction_code = w.code AND e.state = 'published'`,
  )
}
