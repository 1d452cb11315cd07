import { visitorRoute } from '@/lib/actions/visitor-route'
import { answerByNextAuth } from '@/lib/auth/next-auth-handler'

type Context = { params: Promise<{ nextauth: string[] }> }

const answer = visitorRoute<Context>('session:open', async (request, { params }) =>
  answerByNextAuth(request, (await params).nextauth),
)

export const GET = answer
export const POST = answer
