import { publicAccess } from '@/lib/auth/access'
import { loadEdition } from '@/lib/data/editions'
import { digestText } from '@/lib/domain/list/canonical'

/** Needs no account: 'public:read'. */
export const dynamic = 'force-dynamic'

/**
 * An edition as the canonical JSON whose SHA-256 is its digest, byte for byte: `{ list, previousDigest }`. 404 for an
 * edition that never was, 410 for a withdrawn one.
 */
export async function GET(
  _: Request,
  context: { params: Promise<{ code: string; number: string }> },
): Promise<Response> {
  const { code, number } = await context.params
  const exists = /^\d{6}$/.test(code) && /^[1-9]\d{0,5}$/.test(number)
  const edition = exists ? await loadEdition(publicAccess(), code, Number(number)) : null
  if (!edition) return problem(404, '没有这个版本。')
  if (edition.list === null) return problem(410, '这一版已经撤回，内容不再提供。')
  return new Response(digestText(edition.list, edition.head.previousDigest), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${code}-${number}.json"`,
      'Cache-Control': 'public, max-age=60',
      'Access-Control-Allow-Origin': '*',
    },
  })
}

const problem = (status: number, message: string) =>
  Response.json({ error: { code: status === 410 ? 'gone' : 'not-found', message } }, { status })
