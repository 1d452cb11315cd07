import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { onePathPerPageType } from './pages'

test.describe.configure({ timeout: 1_200_000 })

for (const width of [360, 1280]) {
  test(`every page type is sound at ${width} px`, async ({ page }) => {
    const troubles: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`${page.url()} console: ${message.text()}`)
    })
    page.on('pageerror', (error) => troubles.push(`${page.url()} ${error.message}`))
    const paths = await onePathPerPageType(page)
    expect(paths.length).toBeGreaterThan(40)
    await page.setViewportSize({ width, height: 900 })
    for (const path of paths) {
      const response = await page.goto(path)
      if (response?.status() !== 200) troubles.push(`${path} answered ${response?.status()}`)
      if (response?.headers()['set-cookie']) troubles.push(`${path} sets a cookie`)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (overflow > 0) troubles.push(`${path} is ${overflow} px too wide`)
      const headings = await page.locator('h1').count()
      if (headings !== 1) troubles.push(`${path} has ${headings} h1`)
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      for (const violation of violations)
        troubles.push(
          `${path} axe ${violation.id}: ${violation.nodes
            .map((node) => node.target)
            .join(' | ')
            .slice(0, 200)}`,
        )
    }
    expect(troubles).toEqual([])
  })
}

test('every page says all it has without JavaScript', async ({ browser }) => {
  const withScript = await browser.newPage()
  const without = await browser.newPage({ javaScriptEnabled: false })
  for (const path of await onePathPerPageType(withScript)) {
    await withScript.goto(path)
    await without.goto(path)
    expect(await without.locator('main').innerText(), path).toBe(await withScript.locator('main').innerText())
  }
})

test('titles and descriptions are the page’s own', async ({ page }) => {
  const titles = new Map<string, string>()
  for (const path of await onePathPerPageType(page)) {
    await page.goto(path)
    const title = await page.title()
    expect(titles.get(title), `${path} has the title of another page: ${title}`).toBeUndefined()
    titles.set(title, path)
    expect(await page.locator('meta[name=description]').getAttribute('content'), path).toBeTruthy()
  }
})
