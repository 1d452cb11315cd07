import type { Access } from '@/lib/domain/access'
import type { LinkedEntry, MatterVersion, StandardMatter } from '@/lib/domain/catalogue/matter'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import { type Transaction, withAccess } from '../with-access'
import { findMatter } from './matter-rows'

/** A matter in the list of all, and how many places have it in their list in force. */
export interface CountedMatter extends Pick<StandardMatter, 'code' | 'part' | 'title' | 'wording' | 'state'> {
  places: number
}

/** Links whose entry stands in the list in force. */
const LIVE = Prisma.sql`
  standard_link l
    JOIN edition e ON e.jurisdiction_code = l.jurisdiction_code AND e.state = 'published'
    JOIN entry n ON n.jurisdiction_code = e.jurisdiction_code AND n.edition_id = e.id AND n.entry_id = l.entry_id`

/** The catalogue by code: what is in use, or all there ever was. */
export function listCatalogue(access: Access, which: 'active' | 'all' = 'active'): Promise<CountedMatter[]> {
  const states = which === 'active' ? ['active'] : ['active', 'retired', 'merged']
  return withAccess(access, (tx) =>
    queryJson<CountedMatter>(
      tx,
      Prisma.sql`
        SELECT m.code, m.part, m.title, m.wording, m.state,
               (SELECT count(DISTINCT l.jurisdiction_code)::int FROM ${LIVE} WHERE l.matter_id = m.id) AS places
          FROM standard_matter m WHERE m.state = ANY (${states}::text[])
         ORDER BY left(m.code, 2), length(m.code), m.code`,
    ),
  )
}

export interface OpenMatter {
  matter: StandardMatter
  /** The latest first. */
  versions: MatterVersion[]
  /** By code of the place. */
  links: LinkedEntry[]
}

/** A matter with what it said before and who has it; null when there never was one. */
export function openMatter(access: Access, code: string): Promise<OpenMatter | null> {
  return withAccess(access, async (tx) => {
    const matter = await findMatter(tx, code)
    if (!matter) return null
    const versions = await tx.standardMatterVersion.findMany({
      where: { matterId: matter.id },
      orderBy: { version: 'desc' },
      omit: { matterId: true },
    })
    return { matter, versions: versions as MatterVersion[], links: await linksOf(tx, matter.id) }
  })
}

const linksOf = (tx: Transaction, matterId: string) =>
  queryJson<LinkedEntry>(
    tx,
    Prisma.sql`
      SELECT l.jurisdiction_code AS code, j.name AS place, l.entry_id AS "entryId", l.title
        FROM ${LIVE} JOIN jurisdiction j ON j.code = l.jurisdiction_code
       WHERE l.matter_id = ${matterId}::uuid ORDER BY 1, l.title`,
  )

/** Which matter each entry of some places is, by entry id; only of those in use. */
export async function matterCodesOf(access: Access, places: readonly string[]): Promise<Map<string, string>> {
  const rows = await withAccess(access, (tx) =>
    queryJson<{ entryId: string; code: string }>(
      tx,
      Prisma.sql`
        SELECT l.entry_id AS "entryId", m.code FROM standard_link l JOIN standard_matter m ON m.id = l.matter_id
         WHERE l.jurisdiction_code = ANY (${[...places]}::text[]) AND m.state = 'active'`,
    ),
  )
  return new Map(rows.map(({ entryId, code }) => [entryId, code]))
}

/** The matter an entry is, for its own page; null when it is none. */
export async function matterOfEntry(
  access: Access,
  place: string,
  entryId: string,
): Promise<{ code: string; title: string } | null> {
  const [row] = await withAccess(access, (tx) =>
    queryJson<{ code: string; title: string }>(
      tx,
      Prisma.sql`
        SELECT m.code, m.title FROM standard_link l JOIN standard_matter m ON m.id = l.matter_id
         WHERE l.jurisdiction_code = ${place} AND l.entry_id = ${entryId} AND m.state = 'active'`,
    ),
  )
  return row ?? null
}

/** Places whose list in force has this part at all, by code. */
export function placesWithPart(
  access: Access,
  part: ComparedPart,
): Promise<{ code: string; place: string }[]> {
  return withAccess(access, (tx) =>
    queryJson<{ code: string; place: string }>(
      tx,
      Prisma.sql`
        SELECT j.code, j.name AS place
          FROM edition e JOIN jurisdiction j ON j.code = e.jurisdiction_code
         WHERE e.state = 'published' AND j.merged_into_code IS NULL
           AND EXISTS (SELECT FROM entry n WHERE n.jurisdiction_code = e.jurisdiction_code AND n.edition_id = e.id
                                              AND n.part = ${part})
         ORDER BY j.code`,
    ),
  )
}
