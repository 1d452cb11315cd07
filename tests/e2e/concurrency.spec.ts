import { expect, test } from '@playwright/test'

// Pages and route handlers each load the database module; their prepared statements share the pool's connections.
test('pages and the API answer at the same time, on the same connections', async ({ request }) => {
  const paths = [
    '/460108/services',
    '/api/v1/who?q=献血',
    '/',
    '/api/v1/search?q=饮用水',
    '/131121',
    '/sitemap.xml',
  ]
  for (let round = 0; round < 8; round++) {
    const asked = [...paths, ...paths, ...paths]
    const statuses = await Promise.all(
      asked.map(async (path) => `${path} ${(await request.get(path)).status()}`),
    )
    expect(statuses).toEqual(asked.map((path) => `${path} 200`))
  }
})
