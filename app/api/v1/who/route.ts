import { publicRoute } from '@/lib/actions/public-route'
import { whoIsResponsible } from '@/lib/data/search/who-is-responsible'
import { apiAnswer } from '@/lib/domain/search/api-answer'
import { whoQuerySchema } from '@/lib/domain/search/query'

export const GET = publicRoute('public:read', whoQuerySchema, async (access, query) => {
  const { confident, answers, suggestions } = await whoIsResponsible(access, query)
  return { confident, answers: answers.map(apiAnswer), suggestions }
})
