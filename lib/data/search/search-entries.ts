import type { Access } from '@/lib/domain/access'
import { isConfident } from '@/lib/domain/search/rank'
import { PAGE_SIZE, type SearchQuery, type SearchResult } from '@/lib/domain/search/types'
import { type Transaction, withAccess } from '../with-access'
import { type Asked, ask, suggestionsFor } from './ask'
import { type Counted, countFacts, countRows, type Facts, fits, MOST_COUNTED } from './facets'
import type { FoundDocument } from './search-rows'
import { toAnswers } from './who-is-responsible'

/** An entry that scores less than this share of the best is not listed. */
const LEAST_SHARE = 0.2
/** Conditions tried for counting, from "has all that was asked" on. */
const MOST_COUNTS = 3

/** Searches the current editions: a page of entries, best first, with facets over what was found. */
export function searchEntries(access: Access, query: SearchQuery): Promise<SearchResult> {
  return withAccess(access, async (tx) => {
    if (query.q === '') return nothing()
    const everything = await ask(tx, query.q, { code: query.code, part: null, department: null })
    const filtered = query.part !== null || query.department !== null
    // A large collection is looked through again with the filter: its best rows may not be among the best of all.
    const asked = filtered && everything.looks !== null ? await ask(tx, query.q, query) : everything
    const least = LEAST_SHARE * (everything.ranked[0]?.score ?? 0)
    const listed = asked.ranked.filter(
      ({ score, match }) => score >= least && fits(asFacts(match.prepared.document), query),
    )
    const { facets, fitting, looked } = await count(tx, everything, query, least)
    const start = (query.page - 1) * PAGE_SIZE
    return {
      confident: isConfident(asked.ranked),
      answers: await toAnswers(tx, listed.slice(start, start + PAGE_SIZE), asked),
      page: query.page,
      pageCount: Math.ceil(listed.length / PAGE_SIZE),
      total: asked.looks === null ? listed.length : Math.max(fitting, listed.length),
      totalIsCapped: asked.looks !== null && looked >= MOST_COUNTED,
      facets,
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

const asFacts = ({ code, part, departmentKeys }: FoundDocument): Facts => ({
  code,
  part,
  departments: departmentKeys,
})

/** What is counted: all that was scored, or in a large collection the rows that have all that was asked. */
async function count(tx: Transaction, asked: Asked, query: SearchQuery, least: number): Promise<Counted> {
  for (const look of asked.countable.slice(0, MOST_COUNTS)) {
    const counted = await countRows(tx, look, asked.codes, query, asked.names)
    if (counted.looked > 0) return counted
  }
  const facts = asked.ranked
    .filter(({ score }) => score >= least)
    .map(({ match }) => asFacts(match.prepared.document))
  return countFacts(facts, query, asked.names)
}
