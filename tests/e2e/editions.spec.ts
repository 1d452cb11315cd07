import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'

test('the data file of an edition has the digest that its page shows', async ({ page, request }) => {
  await page.goto('/460108/editions/1')
  const digest = await page.locator('.digest').first().innerText()
  await page.getByText(/^怎样自己核验/).click()
  const href = await page.getByRole('link', { name: /数据文件/ }).getAttribute('href')
  const body = await (await request.get(href!)).body()
  expect(createHash('sha256').update(body).digest('hex')).toBe(digest)
  expect(JSON.parse(body.toString()).list.services.length).toBeGreaterThan(0)
})

test('an edition that never was has no data file', async ({ request }) => {
  expect((await request.get('/460108/editions/99/list.json')).status()).toBe(404)
  expect((await request.get('/460108/editions/x/list.json')).status()).toBe(404)
})

test('the day a machine reads is the day that stands on the page', async ({ page }) => {
  for (const path of ['/', '/460108', '/460108/editions']) {
    await page.goto(path)
    const times = await page
      .locator('main time')
      .evaluateAll((all) => all.map((time) => [time.getAttribute('datetime'), time.textContent]))
    expect(times.length, path).toBeGreaterThan(0)
    for (const [machine, words] of times) {
      const [, year, month, day] = /^(\d{4})年(\d+)月(\d+)日$/.exec(words ?? '') ?? []
      expect(machine).toBe(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}${machine?.slice(10)}`)
      expect(machine).toMatch(/T\d\d:\d\d:\d\d\+08:00$/)
    }
  }
})
