import type { VisitorPermission } from './visitor-action'

type Handler<Context> = (request: Request, context: Context) => Promise<Response>

/** A route handler that needs no account and says so. Nobody keeps its answers. */
export function visitorRoute<Context>(
  permission: VisitorPermission,
  work: Handler<Context>,
): Handler<Context> & { readonly permission: VisitorPermission; readonly place: 'visitor' } {
  const handler: Handler<Context> = async (request, context) => {
    const response = await work(request, context)
    response.headers.set('Cache-Control', 'private, no-store')
    return response
  }
  return Object.assign(handler, { permission, place: 'visitor' as const })
}
