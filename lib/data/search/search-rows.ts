import type { Part } from '@/lib/domain/list/parts'
import type { SearchDocument } from '@/lib/domain/search/documents'
import { type PreparedDocument, prepareDocument } from '@/lib/domain/search/match'
import { unpackDocument } from '@/lib/domain/search/packed-document'
import type { AnswerShare } from '@/lib/domain/search/types'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import type { Transaction } from '../with-access'

/** A document and whose it is. */
export interface FoundDocument extends SearchDocument {
  code: string
  /** Normalised names of its departments. */
  departmentKeys: string[]
  /** See `search_row.same_key`. */
  sameKey: string
}

interface Row {
  code: string
  id: string
  departments: string[]
  same: string
  document: string
}

const COLUMNS = Prisma.sql`jurisdiction_code AS code, entry_id AS id, departments, same_key AS same, document`

/** Lists kept ready in memory (about 0.3 MB each). */
const MOST_LISTS = 48
const lists = new Map<string, PreparedDocument<FoundDocument>[]>()

/** All documents of a few jurisdictions. Lists asked for lately are in memory; a new edition takes their place. */
export async function listDocuments(
  tx: Transaction,
  codes: readonly string[],
): Promise<PreparedDocument<FoundDocument>[]> {
  const editions = await tx.edition.findMany({
    where: { jurisdictionCode: { in: [...codes] }, state: 'published' },
    select: { jurisdictionCode: true, id: true },
  })
  const missing = editions.filter(({ id }) => !lists.has(id))
  if (missing.length > 0) {
    const wanted = missing.map(({ jurisdictionCode }) => jurisdictionCode)
    const rows = await queryJson<Row>(
      tx,
      Prisma.sql`SELECT ${COLUMNS} FROM search_row WHERE jurisdiction_code = ANY (${wanted}) ORDER BY jurisdiction_code`,
    )
    for (const { id, jurisdictionCode } of missing)
      lists.set(id, rows.filter(({ code }) => code === jurisdictionCode).map(prepare))
  }
  const found = editions.flatMap(({ id }) => {
    const list = lists.get(id) ?? []
    // Asked last, dropped last.
    lists.delete(id)
    lists.set(id, list)
    return list
  })
  for (const id of [...lists.keys()].slice(0, Math.max(0, lists.size - MOST_LISTS))) lists.delete(id)
  return found
}

export interface RowFilter {
  part: Part | null
  department: string | null
  /** Empty: all jurisdictions. */
  codes: readonly string[]
}

/**
 * Rows that fulfil any of the conditions (in the notation of tsquery), up to `limit` for each, in no order; of texts
 * that several jurisdictions have, one row.
 */
export async function matchingDocuments(
  tx: Transaction,
  conditions: readonly string[],
  filter: RowFilter,
  limit: number,
): Promise<PreparedDocument<FoundDocument>[]> {
  const selects = conditions.map(
    (condition) => Prisma.sql`SELECT * FROM ${hits(condition, filter, limit, 1)}`,
  )
  const rows = await queryJson<Row>(tx, Prisma.join(selects, ' UNION ALL '))
  const distinct = new Map(rows.map((row) => [`${row.code}/${row.id}`, row]))
  return [...distinct.values()].map(prepare)
}

/** The split of work of the matters among some entries, by `code/entryId`. */
export async function sharesOf(
  tx: Transaction,
  entries: readonly { code: string; entryId: string }[],
): Promise<Map<string, AnswerShare[]>> {
  if (entries.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ code: string; id: string; shares: string }[]>`
    SELECT jurisdiction_code AS code, entry_id AS id, shares FROM search_row
     WHERE (jurisdiction_code, entry_id) IN
           (SELECT * FROM unnest(${entries.map(({ code }) => code)}::text[], ${entries.map(({ entryId }) => entryId)}::text[]))
       AND shares IS NOT NULL`
  return new Map(rows.map(({ code, id, shares }) => [`${code}/${id}`, JSON.parse(shares) as AnswerShare[]]))
}

/** How many other jurisdictions say the same, by key. */
export async function sameElsewhere(tx: Transaction, keys: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ same: string; others: number }[]>`
    SELECT same_key AS same, count(DISTINCT jurisdiction_code)::int - 1 AS others
      FROM search_row WHERE same_key = ANY (${[...keys]}) GROUP BY same_key`
  return new Map(rows.map(({ same, others }) => [same, others]))
}

/**
 * The rows that fulfil a condition and a filter, of each text those of at most `copies` jurisdictions, through the
 * function of the database that keeps to the index.
 */
export function hits(
  condition: string,
  { part, department, codes }: RowFilter,
  limit: number,
  copies: number,
): Prisma.Sql {
  const among = codes.length > 0 ? [...codes] : null
  return Prisma.sql`search_hits(${condition}::tsquery, ${part}, ${department}, ${among}::text[], ${limit}::int,
                                ${copies}::int)`
}

function prepare({ code, departments, same, document: packed }: Row): PreparedDocument<FoundDocument> {
  const { document, folded } = unpackDocument(packed)
  return prepareDocument({ ...document, code, departmentKeys: departments, sameKey: same }, folded)
}
