import { isPart, PARTS } from '@/lib/domain/list/parts'
import type { FacetValue, SearchQuery, SearchResult } from '@/lib/domain/search/types'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
import type { Transaction } from '../with-access'
import { hits, type RowFilter } from './search-rows'

/** Values of a facet shown. */
const MOST_VALUES = 20
/** Rows counted at most; beyond them a total says "at least". */
export const MOST_COUNTED = 500

/** Whose, of which part and of which departments something found is. */
export interface Facts {
  code: string
  part: string
  departments: readonly string[]
}

export type Filter = Pick<SearchQuery, 'part' | 'department'>

export interface Counted {
  facets: SearchResult['facets']
  /** How many fulfil the filter, and how many were looked at. */
  fitting: number
  looked: number
}

export function fits({ part, departments }: Omit<Facts, 'code'>, filter: Filter): boolean {
  return (
    (filter.part === null || part === filter.part) &&
    (filter.department === null || departments.includes(filter.department))
  )
}

/** Counts what was found. Each facet is counted without its own filter, so the other choices stay visible. */
export function countFacts(facts: readonly Facts[], filter: Filter, names: Map<string, string>): Counted {
  const fitting = facts.filter((each) => fits(each, filter))
  const ofPart = facts.filter((each) => fits(each, { ...filter, department: null }))
  const ofDepartment = facts.filter((each) => fits(each, { ...filter, part: null }))
  const rows = [
    ...tally(
      'jurisdiction',
      fitting.map(({ code }) => code),
    ),
    ...tally(
      'part',
      ofDepartment.map(({ part }) => part),
    ),
    ...tally(
      'department',
      ofPart.flatMap(({ departments }) => departments),
    ),
  ]
  return { facets: facetsOf(rows, names), fitting: fitting.length, looked: facts.length }
}

/** As {@link countFacts}, of up to {@link MOST_COUNTED} rows of the index that fulfil a condition: in one query. */
export async function countRows(
  tx: Transaction,
  condition: string,
  codes: RowFilter['codes'],
  filter: Filter,
  names: Map<string, string>,
): Promise<Counted> {
  const ofPart = filter.part === null ? Prisma.sql`true` : Prisma.sql`part = ${filter.part}`
  const ofDepartment =
    filter.department === null ? Prisma.sql`true` : Prisma.sql`departments @> ARRAY[${filter.department}]`
  const rows = await queryJson<FacetRow>(
    tx,
    Prisma.sql`
    WITH hits AS MATERIALIZED (
      SELECT code, part, departments FROM ${hits(condition, { part: null, department: null, codes }, MOST_COUNTED, MOST_COUNTED)})
    SELECT 'looked' AS facet, '' AS value, count(*)::int AS count FROM hits
    UNION ALL SELECT 'fitting', '', count(*)::int FROM hits WHERE ${ofPart} AND ${ofDepartment}
    UNION ALL (SELECT 'jurisdiction', code, count(*)::int FROM hits WHERE ${ofPart} AND ${ofDepartment}
                GROUP BY code ORDER BY 3 DESC, 2 LIMIT ${MOST_VALUES})
    UNION ALL SELECT 'part', part, count(*)::int FROM hits WHERE ${ofDepartment} GROUP BY part
    UNION ALL (SELECT 'department', department, count(*)::int
                 FROM hits CROSS JOIN unnest(departments) AS department WHERE ${ofPart}
                GROUP BY department ORDER BY 3 DESC, 2 LIMIT ${MOST_VALUES})`,
  )
  const single = (facet: FacetRow['facet']) => rows.find((row) => row.facet === facet)?.count ?? 0
  return { facets: facetsOf(rows, names), fitting: single('fitting'), looked: single('looked') }
}

interface FacetRow {
  facet: 'looked' | 'fitting' | 'jurisdiction' | 'part' | 'department'
  value: string
  count: number
}

function tally(facet: FacetRow['facet'], values: readonly string[]): FacetRow[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ facet, value, count }))
}

function facetsOf(rows: readonly FacetRow[], names: Map<string, string>): SearchResult['facets'] {
  const valuesOf = (facet: FacetRow['facet'], label: (value: string) => string): FacetValue[] =>
    rows
      .filter((row) => row.facet === facet)
      .map(({ value, count }) => ({ value, label: label(value), count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_VALUES)
  return {
    jurisdictions: valuesOf('jurisdiction', (code) => names.get(code) ?? code),
    parts: valuesOf('part', (part) => (isPart(part) ? PARTS[part].label : part)),
    departments: valuesOf('department', (department) => department),
  }
}
