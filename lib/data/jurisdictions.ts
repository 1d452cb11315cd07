import type { Access } from '@/lib/domain/access'
import type { EditionHead } from '@/lib/domain/edition'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { recordAudit } from './audit'
import { HEAD_SQL, type HeadRow, toHead } from './edition-head'
import { Prisma } from './generated/client'
import { JURISDICTION_SQL, type JurisdictionRow, readJurisdiction, toJurisdiction } from './jurisdiction-rows'
import { queryJson } from './query-json'
import { withAccess } from './with-access'

export interface DirectoryEntry {
  jurisdiction: Jurisdiction
  /** The current public edition. */
  edition: EditionHead | null
  /** Whether the last edition was withdrawn, so that none is current. */
  isWithdrawn: boolean
}

/**
 * All divisions with a bureau, ordered by code, each with its current edition. One query for any number.
 * @param province code of a division whose first two digits (GB/T 2260: the province) the others share; all without it
 */
export function listDirectory(access: Access, province?: string): Promise<DirectoryEntry[]> {
  const within = province ? Prisma.sql`WHERE j.code LIKE ${`${province.slice(0, 2)}%`}` : Prisma.empty
  return withAccess(access, async (tx) => {
    const rows = await queryJson<JurisdictionRow & { edition: HeadRow | null; isWithdrawn: boolean }>(
      tx,
      Prisma.sql`
        SELECT ${JURISDICTION_SQL}, to_json(current) AS edition,
               current."jurisdictionCode" IS NULL AND EXISTS (
                 SELECT FROM edition e WHERE e.jurisdiction_code = j.code AND e.state = 'withdrawn') AS "isWithdrawn"
          FROM jurisdiction j
          LEFT JOIN (SELECT ${HEAD_SQL} FROM edition e WHERE e.state = 'published') current
            ON current."jurisdictionCode" = j.code
         ${within} ORDER BY j.code`,
    )
    const known = new Map<string, JurisdictionRow>(rows.map((row) => [row.code, row]))
    return rows.flatMap(({ edition, isWithdrawn, ...row }) =>
      row.bureauName === null
        ? []
        : [{ jurisdiction: toJurisdiction(row, known), edition: edition && toHead(edition), isWithdrawn }],
    )
  })
}

/** A province (by the first two digits of codes) and how many divisions in it have a bureau of their own. */
export interface ProvinceCount {
  code: string
  name: string
  count: number
}

/** The provinces that have bureaus, ordered by code; merged bureaus are not counted. */
export function countByProvince(access: Access): Promise<ProvinceCount[]> {
  return withAccess(access, (tx) =>
    queryJson<ProvinceCount>(
      tx,
      Prisma.sql`
        SELECT counted.code, coalesce(p.name, counted.code) AS name, counted.count FROM (
          SELECT left(j.code, 2) || '0000' AS code, count(*)::int AS count FROM jurisdiction j
           WHERE j.bureau_name IS NOT NULL AND j.merged_into_code IS NULL GROUP BY 1) counted
          LEFT JOIN jurisdiction p ON p.code = counted.code
         ORDER BY counted.code`,
    ),
  )
}

/** The division with this code; null when there is none. */
export function findJurisdiction(access: Access, code: string): Promise<Jurisdiction | null> {
  return withAccess(access, (tx) => readJurisdiction(tx, code))
}

/** What {@link saveJurisdiction} takes: a division as the registry has it, its parent by code. */
export interface JurisdictionFacts extends Omit<Jurisdiction, 'ancestors'> {
  parentCode: string | null
}

/** Adds a division or replaces its facts. Parents must be there first. */
export async function saveJurisdiction(access: Access, facts: JurisdictionFacts): Promise<void> {
  const { card, code, ...rest } = facts
  const row = { ...rest, ...card }
  await withAccess(access, async (tx) => {
    const before = await tx.jurisdiction.findUnique({ where: { code } })
    const was =
      before && Object.fromEntries(Object.keys(row).map((key) => [key, before[key as keyof typeof row]]))
    if (was && JSON.stringify(was) === JSON.stringify(row)) return
    await tx.jurisdiction.upsert({
      where: { code },
      create: { code, ...row },
      update: { ...row, version: { increment: 1 } },
    })
    await recordAudit(tx, access, { action: 'jurisdiction:save', entryId: code, before: was, after: row })
  })
}
