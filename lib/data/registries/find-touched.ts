import type { Access } from '@/lib/domain/access'
import type { TouchFinder } from '@/lib/domain/health/touched-by'
import { assembleList, type EntryRow } from '@/lib/domain/list/entries'
import type { BureauTouches, TouchSummary } from '@/lib/domain/registries/touch'
import { Prisma } from '../generated/client'
import { placeOf } from '../health/load-context'
import { readJurisdictions } from '../jurisdiction-rows'
import { queryJson } from '../query-json'
import { type Transaction, withAccess } from '../with-access'

/** What is looked for: words of which one stands in every text concerned, and the rules that look closely then. */
export interface Wanted {
  words: readonly string[]
  find: TouchFinder
}

/**
 * What is touched of the lists in force, bureau by bureau in the order of their codes, province by province: some
 * hundred entries are in memory at once, however many lists there are. Measured: see docs/benchmarks.md.
 */
export async function* findTouched(access: Access, wanted: Wanted): AsyncGenerator<BureauTouches> {
  for await (const { touched } of touchedByProvince(access, wanted))
    yield* await findTouchedOf(
      access,
      touched.map(({ code }) => code),
      wanted,
    )
}

/**
 * The same, but looked at by the entries alone that have one of the words, apart from what stands beside them. Which
 * entries are touched is told rightly; how a body is called today may read otherwise than beside the rest of its list.
 */
async function* touchedByProvince(
  access: Access,
  wanted: Wanted,
): AsyncGenerator<{ touched: BureauTouches[]; isLast: boolean }> {
  if (wanted.words.length === 0) return
  const provinces = await withAccess(
    access,
    (tx) => tx.$queryRaw<{ prefix: string }[]>`
      SELECT DISTINCT left(jurisdiction_code, 2) AS prefix FROM edition WHERE state = 'published' ORDER BY 1`,
  )
  for (const [index, { prefix }] of provinces.entries()) {
    const within = Prisma.sql`e.jurisdiction_code BETWEEN ${`${prefix}0000`} AND ${`${prefix}9999`}`
    const touched = await withAccess(access, (tx) => touchedIn(tx, wanted, within, 'parts'))
    yield { touched, isLast: index === provinces.length - 1 }
  }
}

/** The same of some bureaus' lists in force; those without one, and those not touched, are left out. */
export function findTouchedOf(
  access: Access,
  codes: readonly string[],
  wanted: Wanted,
): Promise<BureauTouches[]> {
  if (codes.length === 0) return Promise.resolve([])
  const within = Prisma.sql`e.jurisdiction_code = ANY(${[...codes]})`
  return withAccess(access, (tx) => touchedIn(tx, wanted, within, 'whole'))
}

/** Most bureaus named in a summary, and most milliseconds it may take. */
const MOST_SHOWN = 50
const LONGEST_LOOK = 8_000

/** Counts what is touched and keeps the first bureaus; after {@link LONGEST_LOOK} it stops and says so. */
export async function summariseTouched(access: Access, wanted: Wanted): Promise<TouchSummary> {
  const summary: TouchSummary = { bureaus: 0, entries: 0, shown: [], atLeast: false }
  const first: string[] = []
  const began = Date.now()
  for await (const { touched, isLast } of touchedByProvince(access, wanted)) {
    summary.bureaus += touched.length
    summary.entries += touched.reduce((sum, bureau) => sum + entriesTouched(bureau), 0)
    first.push(...touched.slice(0, MOST_SHOWN - first.length).map(({ code }) => code))
    summary.atLeast = !isLast && Date.now() - began > LONGEST_LOOK
    if (summary.atLeast) break
  }
  summary.shown = await findTouchedOf(access, first, wanted)
  return summary
}

/** How many entries are touched; several words in one entry count once. */
export function entriesTouched({ touches }: Pick<BureauTouches, 'touches'>): number {
  return new Set(touches.map(({ entryId }) => entryId)).size
}

type FoundRow = Omit<EntryRow, 'part' | 'privateData'> & {
  code: string
  number: number
  listTitle: string | null
}

/** Of an entry that has one of the words: all that is inside its top-level entry, or that one and itself. */
type Extent = 'whole' | 'parts'

async function touchedIn(
  tx: Transaction,
  { words, find }: Wanted,
  within: Prisma.Sql,
  extent: Extent,
): Promise<BureauTouches[]> {
  const rows = await readCandidates(tx, words, within, extent)
  const lists = new Map<string, FoundRow[]>()
  for (const row of rows) {
    const own = lists.get(row.code)
    if (own) own.push(row)
    else lists.set(row.code, [row])
  }
  const places = await readJurisdictions(tx, [...lists.keys()].sort())
  return places.flatMap((place) => {
    const own = lists.get(place.code) ?? []
    const [first] = own
    if (!first) return []
    const list = assembleList(
      first.listTitle,
      own.map((row) => ({ ...row, privateData: null })),
    )
    const touches = find(list, placeOf(place))
    if (touches.length === 0) return []
    return [{ code: place.code, name: place.bureauName ?? place.name, editionNumber: first.number, touches }]
  })
}

/** Entries in force that have one of the words, with what is around them; of a plan only what has them. */
function readCandidates(
  tx: Transaction,
  words: readonly string[],
  within: Prisma.Sql,
  extent: Extent,
): Promise<FoundRow[]> {
  const isAlone = extent === 'parts' ? Prisma.sql`true` : Prisma.sql`top.part = 'plans'`
  // OFFSET 0: the text of an entry is made once, not for every word.
  return queryJson<FoundRow>(
    tx,
    Prisma.sql`
      WITH found AS MATERIALIZED (
        SELECT t.code, t.edition_id, t.entry_id, t.parent_id, t.part, t.number, t.title
          FROM (SELECT e.jurisdiction_code AS code, e.id AS edition_id, e.number, e.title, n.entry_id, n.parent_id,
                       n.part, n.data::text AS words
                  FROM edition e JOIN entry n ON n.jurisdiction_code = e.jurisdiction_code AND n.edition_id = e.id
                 WHERE e.state = 'published' AND ${within} OFFSET 0) t
         WHERE EXISTS (SELECT FROM unnest(${[...words]}::text[]) AS word WHERE strpos(t.words, word) > 0)),
      top AS (SELECT DISTINCT code, edition_id, number, title, part, coalesce(parent_id, entry_id) AS id FROM found),
      around AS (
        SELECT n.*, top.number, top.title
          FROM top JOIN entry n ON n.jurisdiction_code = top.code AND n.edition_id = top.edition_id AND n.entry_id = top.id
        UNION ALL
        SELECT n.*, top.number, top.title
          FROM top JOIN entry n ON n.jurisdiction_code = top.code AND n.edition_id = top.edition_id AND n.parent_id = top.id
         WHERE NOT (${isAlone})
        UNION ALL
        SELECT n.*, top.number, top.title
          FROM found top JOIN entry n
            ON n.jurisdiction_code = top.code AND n.edition_id = top.edition_id AND n.entry_id = top.entry_id
         WHERE ${isAlone} AND top.parent_id IS NOT NULL)
      SELECT jurisdiction_code AS code, number, title AS "listTitle", entry_id AS "entryId", parent_id AS "parentId",
             kind, position, source, data
        FROM around`,
  )
}
