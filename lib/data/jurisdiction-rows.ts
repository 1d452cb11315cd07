import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { Prisma } from './generated/client'
import { queryJson } from './query-json'
import type { Transaction } from './with-access'

/** A division with its parent's code, as {@link JURISDICTION_SQL} selects it. */
export interface JurisdictionRow
  extends Omit<Jurisdiction, 'ancestors' | 'card'>,
    NonNullable<Jurisdiction['card']> {
  parentCode: string | null
}

/** The columns of a {@link JurisdictionRow}; the division is `j`. */
export const JURISDICTION_SQL = Prisma.sql`
  j.code, j.name, j.level, j.parent_code AS "parentCode", j.bureau_name AS "bureauName", j.area_code AS "areaCode",
  j.address, j.phone, j.hours, j.website, j.merged_into_code AS "mergedIntoCode"`

/** Ancestors from the province down. A registry with a circle in it must not hang the front page: at most four. */
export function toJurisdiction(row: JurisdictionRow, known: Map<string, JurisdictionRow>): Jurisdiction {
  const ancestors: Jurisdiction['ancestors'] = []
  let up = row.parentCode ? known.get(row.parentCode) : undefined
  for (let level = 0; up && level < 4; level += 1) {
    ancestors.unshift({ code: up.code, name: up.name })
    up = up.parentCode ? known.get(up.parentCode) : undefined
  }
  const { parentCode: _, address, phone, hours, website, ...own } = row
  return { ...own, ancestors, card: { address, phone, hours, website } }
}

/** Divisions by their codes, in the order of the codes; unknown codes are left out. One query. */
export async function readJurisdictions(tx: Transaction, codes: string[]): Promise<Jurisdiction[]> {
  const rows = await queryJson<JurisdictionRow>(
    tx,
    Prisma.sql`
      WITH RECURSIVE line AS (
        SELECT j.* FROM jurisdiction j WHERE j.code = ANY(${codes})
        UNION
        SELECT up.* FROM jurisdiction up JOIN line ON up.code = line.parent_code)
      SELECT ${JURISDICTION_SQL} FROM line j`,
  )
  const known = new Map(rows.map((row) => [row.code, row]))
  return codes.flatMap((code) => {
    const row = known.get(code)
    return row ? [toJurisdiction(row, known)] : []
  })
}

/** One division; null when it is unknown. */
export async function readJurisdiction(tx: Transaction, code: string): Promise<Jurisdiction | null> {
  return (await readJurisdictions(tx, [code]))[0] ?? null
}
