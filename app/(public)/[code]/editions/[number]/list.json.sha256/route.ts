import { publicAccess } from '@/lib/auth/access'
import { listEditions } from '@/lib/data/editions'

/** Needs no account: 'public:read'. */
export const dynamic = 'force-dynamic'

/**
 * The digest of an edition in the form that `sha256sum -c` and `shasum -a 256 -c` read, beside the data file under the
 * name it is saved by. 404 for an edition that never was, 410 for a withdrawn one.
 */
export async function GET(
  _: Request,
  context: { params: Promise<{ code: string; number: string }> },
): Promise<Response> {
  const { code, number } = await context.params
  const exists = /^\d{6}$/.test(code) && /^[1-9]\d{0,5}$/.test(number)
  const editions = exists ? await listEditions(publicAccess(), code) : []
  const head = editions.find((edition) => edition.number === Number(number))
  if (!head?.digest) return plain(404, '没有这个版本。\n')
  if (head.state === 'withdrawn') return plain(410, '这一版已经撤回，内容不再提供。\n')
  const file = `${code}-${number}.json`
  return plain(200, `${head.digest}  ${file}\n`, {
    'Content-Disposition': `attachment; filename="${file}.sha256"`,
    'Cache-Control': 'public, max-age=60',
    'Access-Control-Allow-Origin': '*',
  })
}

const plain = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers } })
