import type { Access } from '@/lib/domain/access'
import type { EditionHead } from '@/lib/domain/edition'
import { assembleList, type EntryRow } from '@/lib/domain/list/entries'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { HEAD_COLUMNS, HEAD_SQL, type HeadRow, toHead } from './edition-head'
import { Prisma } from './generated/client'
import { readJurisdictions } from './jurisdiction-rows'
import type { DirectoryEntry } from './jurisdictions'
import { queryJson } from './query-json'
import { requireJurisdiction, type Transaction, withAccess } from './with-access'

export interface Edition {
  head: EditionHead
  list: ResponsibilityList
}

/** A withdrawn edition keeps its head, so that its page can say why (410). */
export interface WithdrawnEdition {
  head: EditionHead
  list: null
}

const PUBLIC_STATES = ['published', 'superseded', 'withdrawn']

/** The edition in force; null when the jurisdiction has none. Personal data is left out. One query. */
export function loadCurrentEdition(access: Access, code: string): Promise<Edition | null> {
  return withAccess(access, async (tx) => {
    const found = await readEdition(tx, Prisma.sql`e.jurisdiction_code = ${code} AND e.state = 'published'`)
    return found && { head: found.head, list: found.list() }
  })
}

/**
 * The edition not yet published, in whatever state, as the public would see it: personal data is never read. Null when
 * none is open, or the access may not see it.
 */
export function loadDraftForShow(access: Access): Promise<Edition | null> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const found = await readEdition(tx, Prisma.sql`e.jurisdiction_code = ${code} AND e.number IS NULL`)
    return found && { head: found.head, list: found.list() }
  })
}

/** 第N版, whatever became of it since; null when there never was one. */
export function loadEdition(
  access: Access,
  code: string,
  number: number,
): Promise<Edition | WithdrawnEdition | null> {
  return withAccess(access, async (tx) => {
    const found = await readEdition(tx, Prisma.sql`e.jurisdiction_code = ${code} AND e.number = ${number}`)
    if (!found) return null
    return { head: found.head, list: found.head.state === 'withdrawn' ? null : found.list() }
  })
}

/** The public editions of a jurisdiction, newest first. */
export function listEditions(access: Access, code: string): Promise<EditionHead[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.edition.findMany({
      where: { jurisdictionCode: code, state: { in: PUBLIC_STATES } },
      orderBy: { number: 'desc' },
      select: HEAD_COLUMNS,
    })
    return rows.map(toHead)
  })
}

/** The newest publications over all jurisdictions, at most `limit`. */
export function recentEditions(access: Access, limit: number): Promise<DirectoryEntry[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.edition.findMany({
      where: { state: 'published', publishedAt: { not: null } },
      orderBy: { publishedAt: 'desc' },
      take: limit,
      select: HEAD_COLUMNS,
    })
    const places = await readJurisdictions(
      tx,
      rows.map((row) => row.jurisdictionCode),
    )
    const known = new Map(places.map((place) => [place.code, place]))
    return rows.flatMap((row) => {
      const jurisdiction = known.get(row.jurisdictionCode)
      return jurisdiction ? [{ jurisdiction, edition: toHead(row), isWithdrawn: false }] : []
    })
  })
}

interface EditionRow extends HeadRow {
  entries: Omit<EntryRow, 'part' | 'privateData'>[] | null
}

/** One edition `e` with its public entries; the list is put together only when it is asked for. */
export async function readEdition(
  tx: Transaction,
  which: Prisma.Sql,
): Promise<{ head: EditionHead; list: () => ResponsibilityList } | null> {
  const [row] = await queryJson<EditionRow>(
    tx,
    Prisma.sql`
      SELECT ${HEAD_SQL}, (
        SELECT json_agg(json_build_object('entryId', n.entry_id, 'parentId', n.parent_id, 'kind', n.kind,
                                          'position', n.position, 'source', n.source, 'data', n.data))
          FROM entry n WHERE n.jurisdiction_code = e.jurisdiction_code AND n.edition_id = e.id) AS entries
        FROM edition e WHERE ${which}`,
  )
  if (!row) return null
  const entries = row.entries ?? []
  const list = () =>
    assembleList(
      row.title,
      entries.map((entry) => ({ ...entry, privateData: null })),
    )
  return { head: toHead(row), list }
}
