import type { Access } from '@/lib/domain/access'
import { PARTS } from '@/lib/domain/list/parts'
import { isConfident } from '@/lib/domain/search/rank'
import { type FacetValue, PAGE_SIZE, type SearchQuery, type SearchResult } from '@/lib/domain/search/types'
import { type Transaction, withAccess } from '../with-access'
import { type Asked, ask, suggestionsFor } from './ask'
import { matchingFacts, type RowFacts } from './search-rows'
import { toAnswers } from './who-is-responsible'

/** An entry that scores less than this share of the best is not listed. */
const LEAST_SHARE = 0.2
/** Rows counted at most; beyond them a total says "at least". */
const MOST_COUNTED = 1000
/** Values of a facet shown. */
const MOST_VALUES = 20

/** Searches the current editions: a page of entries, best first, with facets over what was found. */
export function searchEntries(access: Access, query: SearchQuery): Promise<SearchResult> {
  return withAccess(access, async (tx) => {
    const unfiltered =
      query.q === '' ? null : await ask(tx, query.q, { code: query.code, part: null, department: null })
    if (!unfiltered) return nothing()
    const filtered = query.part !== null || query.department !== null
    // A large collection is looked through again with the filter: its best rows may not be among the best of all.
    const asked = filtered && unfiltered.looks !== null ? await ask(tx, query.q, query) : unfiltered
    const least = LEAST_SHARE * (unfiltered.ranked[0]?.score ?? 0)
    const listed = asked.ranked.filter(
      ({ score, match }) => score >= least && fits(match.prepared.document, query),
    )
    const facts = await countedFacts(tx, unfiltered, query, least)
    const counted = facts.filter((row) => fits(asFacts(row), query)).length
    const total = asked.looks === null ? listed.length : Math.max(counted, listed.length)
    const start = (query.page - 1) * PAGE_SIZE
    return {
      confident: isConfident(asked.ranked),
      answers: await toAnswers(tx, listed.slice(start, start + PAGE_SIZE), asked),
      page: query.page,
      pageCount: Math.ceil(listed.length / PAGE_SIZE),
      total,
      totalIsCapped: asked.looks !== null && facts.length >= MOST_COUNTED,
      facets: facetsOf(facts, query, unfiltered.names),
      suggestions: suggestionsFor(asked),
    }
  })
}

function nothing(): SearchResult {
  return {
    confident: false,
    answers: [],
    page: 1,
    pageCount: 0,
    total: 0,
    totalIsCapped: false,
    facets: { jurisdictions: [], parts: [], departments: [] },
    suggestions: { unknownTerms: [], tryInstead: [] },
  }
}

interface Filterable {
  part: string
  departmentKeys: string[]
}

const asFacts = ({ part, departments }: RowFacts): Filterable => ({ part, departmentKeys: departments })

function fits({ part, departmentKeys }: Filterable, query: SearchQuery): boolean {
  return (
    (query.part === null || part === query.part) &&
    (query.department === null || departmentKeys.includes(query.department))
  )
}

/** What is counted: all that was scored, or in a large collection the rows that have all that was asked. */
async function countedFacts(
  tx: Transaction,
  asked: Asked,
  query: SearchQuery,
  least: number,
): Promise<RowFacts[]> {
  if (asked.looks !== null && asked.looks.length > 0) {
    for (const look of asked.looks.slice(0, 3)) {
      const rows = await matchingFacts(
        tx,
        look,
        { part: null, department: null, codes: query.code ? [query.code] : asked.codes },
        MOST_COUNTED,
      )
      if (rows.length > 0) return rows
    }
  }
  return asked.ranked
    .filter(({ score }) => score >= least)
    .map(({ match: { prepared } }) => ({
      code: prepared.document.code,
      part: prepared.document.part,
      departments: prepared.document.departmentKeys,
    }))
}

/** Each facet is counted without its own filter, so the other choices stay visible. */
function facetsOf(facts: RowFacts[], query: SearchQuery, names: Map<string, string>): SearchResult['facets'] {
  const withPart = facts.filter((row) => fits(asFacts(row), { ...query, department: null }))
  const withDepartment = facts.filter((row) => fits(asFacts(row), { ...query, part: null }))
  const withBoth = facts.filter((row) => fits(asFacts(row), query))
  return {
    jurisdictions: countValues(
      withBoth.map(({ code }) => code),
      (code) => names.get(code) ?? code,
    ),
    parts: countValues(
      withDepartment.map(({ part }) => part),
      (part) => PARTS[part as keyof typeof PARTS].label,
    ),
    departments: countValues(
      withPart.flatMap(({ departments }) => departments),
      (department) => department,
    ),
  }
}

function countValues(values: string[], label: (value: string) => string): FacetValue[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES)
}
