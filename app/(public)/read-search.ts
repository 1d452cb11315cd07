import type { Query } from '@/components/ui/text-size'
import { publicAccess } from '@/lib/auth/access'
import { searchEntries } from '@/lib/data/search/search-entries'
import { searchQuerySchema } from '@/lib/domain/search/query'
import { MAX_PAGE, type SearchQuery, type SearchResult } from '@/lib/domain/search/types'
import { single } from './query-address'

/**
 * The search an address asks for. Filters that mean nothing are dropped, a page number that means nothing is the
 * first page; a `problem` in words is left when the question itself cannot be taken.
 */
export function readSearch(parameters: Query, code?: string): { query: SearchQuery; problem: string | null } {
  const { q, part, department, page } = parameters
  const asked: Record<string, unknown> = {
    q,
    code: code ?? parameters.code,
    part,
    department,
    // Beyond the last page there is always the last page's notice.
    page: /^\d+$/.test(single(page)) && Number(single(page)) > MAX_PAGE ? MAX_PAGE : page,
  }
  const first = searchQuerySchema.safeParse(asked)
  if (first.success) return { query: first.data, problem: null }
  for (const { path } of first.error.issues) if (path[0] !== 'q') delete asked[String(path[0])]
  const second = searchQuerySchema.safeParse(asked)
  if (second.success) return { query: second.data, problem: null }
  return {
    query: { q: single(q).slice(0, 200), code: code ?? null, part: null, department: null, page: 1 },
    problem: second.error.issues[0]?.message ?? '查询条件有误',
  }
}

/** The search and its result. A filter by a department or place that nothing found has is dropped and left out of `query`. */
export async function runSearch(
  query: SearchQuery,
  fixedCode: boolean,
): Promise<{ query: SearchQuery; result: SearchResult }> {
  const result = await searchEntries(publicAccess(), query)
  if (result.total > 0) return { query, result }
  const { departments, jurisdictions } = result.facets
  const has = (values: { value: string }[], value: string) => values.some((facet) => facet.value === value)
  const kept = {
    ...query,
    department: query.department && has(departments, query.department) ? query.department : null,
    code: fixedCode || (query.code && has(jurisdictions, query.code)) ? query.code : null,
  }
  if (kept.department === query.department && kept.code === query.code) return { query, result }
  return { query: kept, result: await searchEntries(publicAccess(), kept) }
}
