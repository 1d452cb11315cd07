import type { Access } from '@/lib/domain/access'
import { TITLE_MARK } from '@/lib/domain/search/index-tokens'
import type { Ranked } from '@/lib/domain/search/rank'
import { PAGE_SIZE, type SearchQuery, type SearchResult } from '@/lib/domain/search/types'
import { type Transaction, withAccess } from '../with-access'
import { isAnswered, score, suggestionsFor, type Understood, understand } from './ask'
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
    const understood = await understand(tx, query.q, query.code)
    const [asked, rows] = await Promise.all([
      score(tx, understood, query),
      countLooked(tx, understood, query),
    ])
    const least = LEAST_SHARE * (asked.ranked[0]?.score ?? 0)
    const found = asked.ranked.filter(({ score }) => score >= least)
    const listed = found.filter(({ match }) => fits(asFacts(match.prepared.document), query))
    const { facets, fitting, looked } = rows ?? countFacts(factsOf(found), query, asked.names)
    const start = (query.page - 1) * PAGE_SIZE
    return {
      confident: isAnswered(asked),
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
    suggestions: { unknownTerms: [], unknownPlaces: [], tryInstead: [] },
  }
}

const asFacts = ({ code, part, departmentKeys }: FoundDocument): Facts => ({
  code,
  part,
  departments: departmentKeys,
})

const factsOf = (ranked: readonly Ranked<FoundDocument>[]) =>
  ranked.map(({ match }) => asFacts(match.prepared.document))

/** In a large collection the rows that have all that was asked are counted; null when there are none, or all are scored. */
async function countLooked(
  tx: Transaction,
  { looks, codes, names }: Understood,
  query: SearchQuery,
): Promise<Counted | null> {
  const anywhere = looks?.filter((look) => !look.includes(TITLE_MARK)) ?? []
  for (const look of anywhere.slice(0, MOST_COUNTS)) {
    const counted = await countRows(tx, look, codes, query, names)
    if (counted.looked > 0) return counted
  }
  return null
}
