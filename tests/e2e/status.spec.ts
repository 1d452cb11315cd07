import { expect, test } from '@playwright/test'

const NOT_FOUND = [
  '/nothing',
  '/999999',
  '/46010',
  '/4601080',
  '/460108/nothing',
  '/460108/duties/nothing00x',
  '/460108/plans/nothing00x/units/x',
  '/460108/editions/99',
  '/460108/editions/x',
  '/%E0%A4%A',
  '/460108.rsc',
  '/_global-error',
  '/460108/duties/%00',
]

for (const path of NOT_FOUND) {
  test(`${path} is not found, and says so to machines too`, async ({ request }) => {
    const response = await request.get(path)
    expect([400, 404]).toContain(response.status())
    expect(response.headers()['set-cookie']).toBeUndefined()
  })
}

test('a page that is not there still offers the search', async ({ page }) => {
  const response = await page.goto('/999999')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('searchbox').first()).toBeVisible()
})

test('robots and sitemap lead to every bureau', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toMatch(/Sitemap: .*sitemap/i)
  const map = await (await request.get(new URL(/Sitemap: (\S+)/i.exec(robots)![1]!).pathname)).text()
  const maps = [...map.matchAll(/<sitemap>\s*<loc>([^<]+)/g)].map((m) => new URL(m[1]!).pathname)
  const all = [map, ...(await Promise.all(maps.map(async (path) => (await request.get(path)).text())))].join(
    '\n',
  )
  for (const code of ['131121', '430611', '460108', '469021', '530102']) expect(all).toContain(`/${code}`)
  for (const path of ['/compare', '/compare/matrix', '/compare/topic']) expect(all).toContain(`${path}</loc>`)
})

test('responses carry the security headers', async ({ request }) => {
  const headers = (await request.get('/')).headers()
  expect(headers['content-security-policy']).toContain("default-src 'self'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBeTruthy()
  expect(headers['x-powered-by']).toBeUndefined()
})

test('a page is only read', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const response = await request.fetch('/who?q=a', { method })
    expect(response.status(), method).toBe(405)
  }
  expect((await request.get('/who?q=50%')).status()).toBe(200)
  expect(
    (await request.get('/460108', { headers: { RSC: '1', 'Next-Router-State-Tree': '%zz' } })).status(),
  ).toBe(200)
})
