import type { Query } from '@/components/ui/text-size'
import { searchQuerySchema } from '@/lib/domain/search/query'
import type { SearchQuery } from '@/lib/domain/search/types'
import { single } from './query-address'

/** The search an address asks for; with a `problem` in words when its parameters make no sense. */
export function readSearch(parameters: Query, code?: string): { query: SearchQuery; problem: string | null } {
  const { q, part, department, page } = parameters
  const parsed = searchQuerySchema.safeParse({ q, code: code ?? parameters.code, part, department, page })
  if (parsed.success) return { query: parsed.data, problem: null }
  return {
    query: { q: single(q).slice(0, 200), code: code ?? null, part: null, department: null, page: 1 },
    problem: parsed.error.issues[0]?.message ?? '查询条件有误',
  }
}
