import type { z } from 'zod'
import { publicAccess } from '@/lib/auth/access'
import type { Access } from '@/lib/domain/access'

/** Open data: the same for everyone, readable from any page, kept for a minute and while a newer copy is fetched. */
const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'public, max-age=60, stale-while-revalidate=600',
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
}

/**
 * A GET handler anyone may call: permission, schema of the URL's parameters, work. Parameters that do not fit end in
 * 400 with `{ "error": { "code": "invalid", "message": …, "fields": { name: [messages] } } }`; of a parameter given
 * twice the last counts. No cookie is read or set.
 */
export function publicRoute<Schema extends z.ZodType>(
  _permission: 'public:read',
  schema: Schema,
  work: (access: Access, input: z.output<Schema>) => Promise<object>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const parameters = Object.fromEntries(new URL(request.url).searchParams)
    const parsed = schema.safeParse(parameters)
    if (parsed.success) return answer(await work(publicAccess(), parsed.data), 200)
    const fields: Record<string, string[]> = {}
    for (const { path, message } of parsed.error.issues) {
      const name = String(path[0] ?? '')
      fields[name] = [...(fields[name] ?? []), message]
    }
    const message = parsed.error.issues.map((issue) => issue.message).join('；')
    return answer({ error: { code: 'invalid', message, fields } }, 400)
  }
}

function answer(body: object, status: number): Response {
  const headers = status === 200 ? HEADERS : { ...HEADERS, 'Cache-Control': 'no-store' }
  return new Response(JSON.stringify(body), { status, headers })
}
