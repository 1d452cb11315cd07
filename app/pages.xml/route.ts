import { siteOrigin } from '@/lib/server/site-origin'

/** Needs no account: 'public:read'. */
export const dynamic = 'force-dynamic'

/** Pages that belong to no bureau and say something before anything is asked of them. */
const PATHS = ['/', '/compare', '/compare/topic', '/compare/matrix', '/about', '/accessibility']

export function GET(): Response {
  const urls = PATHS.map((path) => `<url><loc>${siteOrigin()}${path}</loc></url>`)
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  )
}
