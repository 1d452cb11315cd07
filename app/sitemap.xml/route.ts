import { publicAccess } from '@/lib/auth/access'
import { listDirectory } from '@/lib/data/jurisdictions'
import { siteOrigin } from '@/lib/server/site-origin'

/** Needs no account: 'public:read'. */
export const dynamic = 'force-dynamic'

/** The index of sitemaps: one of what belongs to no bureau, one for each bureau (sitemaps.org allows 50,000 in an index, 50,000 addresses in each). */
export async function GET(): Promise<Response> {
  const origin = siteOrigin()
  const maps = (await listDirectory(publicAccess())).flatMap(({ jurisdiction, edition }) =>
    edition?.publishedAt && !jurisdiction.mergedIntoCode
      ? `<sitemap><loc>${origin}/${jurisdiction.code}/addresses.xml</loc><lastmod>${edition.publishedAt.toISOString()}</lastmod></sitemap>`
      : [],
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<sitemap><loc>${origin}/pages.xml</loc></sitemap>\n${maps.join('\n')}\n</sitemapindex>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  )
}
