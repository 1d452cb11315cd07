import { bureauHref, entryHref, partHref, unitHref } from '@/components/list/addresses'
import { publicAccess } from '@/lib/auth/access'
import { loadCurrentEdition } from '@/lib/data/editions'
import { PART_KEYS } from '@/lib/domain/list/parts'
import { unitsOf } from '@/lib/domain/units'
import { siteOrigin } from '@/lib/server/site-origin'

/** Needs no account: 'public:read'. */
export const dynamic = 'force-dynamic'

/** All addresses of one bureau's list. */
export async function GET(_: Request, context: { params: Promise<{ code: string }> }): Promise<Response> {
  const { code } = await context.params
  const edition = /^\d{6}$/.test(code) ? await loadCurrentEdition(publicAccess(), code) : null
  if (!edition) return new Response('没有这个地方的责任清单。\n', { status: 404 })
  const { head, list } = edition
  const parts = PART_KEYS.filter((part) => list[part].length > 0)
  const paths = [
    bureauHref(code),
    `/${code}/editions`,
    ...parts.map((part) => partHref(code, part)),
    ...parts.flatMap((part) => list[part].map((entry) => entryHref(code, part, entry.entryId))),
    ...list.plans.flatMap((plan) => unitsOf(plan).map((unit) => unitHref(code, plan.entryId, unit.name))),
  ]
  const modified = head.publishedAt ? `<lastmod>${head.publishedAt.toISOString()}</lastmod>` : ''
  const urls = paths.map((path) => `<url><loc>${siteOrigin()}${escapeXml(path)}</loc>${modified}</url>`)
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  )
}

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/'/g, '&apos;')
