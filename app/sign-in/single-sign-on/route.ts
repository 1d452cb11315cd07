import { visitorRoute } from '@/lib/actions/visitor-route'
import { startSingleSignOn } from '@/lib/auth/next-auth-handler'
import { returnPath } from '@/lib/domain/return-path'
import { singleSignOn } from '@/lib/server/environment'

export const GET = visitorRoute('session:open', async (request) => {
  if (!singleSignOn()) return new Response(null, { status: 404 })
  return startSingleSignOn(returnPath.parse(new URL(request.url).searchParams.get('next')))
})
