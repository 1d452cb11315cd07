import { publicRoute } from '@/lib/actions/public-route'
import { searchEntries } from '@/lib/data/search/search-entries'
import { apiAnswer } from '@/lib/domain/search/api-answer'
import { searchQuerySchema } from '@/lib/domain/search/query'

export const GET = publicRoute('public:read', searchQuerySchema, async (access, query) => {
  const { confident, answers, page, pageCount, total, totalIsCapped, facets, suggestions } =
    await searchEntries(access, query)
  return {
    confident,
    answers: answers.map(apiAnswer),
    page,
    pageCount,
    total,
    totalIsCapped,
    facets,
    suggestions,
  }
})
