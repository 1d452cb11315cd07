import { siteOrigin } from '@/lib/server/site-origin'

/** Needs no account: 'public:read'. */
export const dynamic = 'force-dynamic'

export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /*?',
    'Disallow: /api/',
    'Disallow: /preview/',
    `Sitemap: ${siteOrigin()}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
