import { accessIn, currentSession, platformAccess, type Session } from '@/lib/auth/session'
import type { Access } from '@/lib/domain/access'
import { divisionCodeSchema } from '@/lib/domain/jurisdiction'
import type { Permission } from '@/lib/domain/permissions'

type Parameters = Record<string, string>
type Handler = (request: Request, context: { params: Promise<Parameters> }) => Promise<Response>

/** A handler that knows what it demands, for the tests that try every handler as every role. */
export type DeclaredRoute = Handler & {
  readonly permission: Permission
  readonly place: 'bureau' | 'platform'
}

/**
 * A route handler of a member in the bureau named by the address (`[code]`): permission, work. Answers 401 when nobody
 * is signed in, 404 when they may not (as pages do), 403 to a POST from another site.
 */
export function staffRoute(
  permission: Permission,
  work: (access: Access, request: Request, parameters: Parameters, session: Session) => Promise<Response>,
): DeclaredRoute {
  return declare(permission, 'bureau', work, (session, { code }) =>
    divisionCodeSchema.safeParse(code).success && code ? accessIn(session, code) : null,
  )
}

/** The same for what belongs to the platform or to one's own account. */
export function platformRoute(
  permission: Permission,
  work: (access: Access, request: Request, parameters: Parameters, session: Session) => Promise<Response>,
): DeclaredRoute {
  return declare(permission, 'platform', work, (session) => platformAccess(session))
}

function declare(
  permission: Permission,
  place: 'bureau' | 'platform',
  work: (access: Access, request: Request, parameters: Parameters, session: Session) => Promise<Response>,
  accessOf: (session: Session, parameters: Parameters) => Access | null | Promise<Access | null>,
): DeclaredRoute {
  const handler: Handler = async (request, context) => {
    if (request.method !== 'GET' && !isSameOrigin(request)) return refuse(403, '请求来自别的网站。')
    const session = await currentSession()
    if (!session) return refuse(401, '请先登录。')
    const parameters = await context.params
    const access = await accessOf(session, parameters)
    if (!access?.permissions.has(permission)) return refuse(404, '没有这个页面。')
    const response = await work(access, request, parameters, session)
    response.headers.set('Cache-Control', 'private, no-store')
    response.headers.set('X-Content-Type-Options', 'nosniff')
    return response
  }
  return Object.assign(handler, { permission, place })
}

/** Browsers say where a request comes from; what says nothing is no browser's form. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}

function refuse(status: number, message: string): Response {
  return new Response(message, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
