import { expect, type Page } from '@playwright/test'

export const JURISDICTIONS = ['131121', '430611', '460108', '469021', '530102']

/** What a link on a bureau's page must lead to: the parts it has. */
export async function partLinks(page: Page, code: string): Promise<string[]> {
  await page.goto(`/${code}`)
  return linksMatching(page, new RegExp(`^/${code}/(duties|boundaries|procedures|services|plans)$`))
}

/** Distinct paths of the page's links that match, in order. */
export async function linksMatching(page: Page, pattern: RegExp): Promise<string[]> {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(hrefs.map((href) => href.replace(/[?#].*$/, '')))].filter((href) => pattern.test(href))
}

/** One path of every page type, found by following links as a reader would. */
export async function onePathPerPageType(page: Page): Promise<string[]> {
  const paths = [
    '/',
    '/about',
    '/accessibility',
    '/search?q=流动人口',
    '/who?q=公厕苍蝇多归谁管',
    '/who?q=',
    '/search?q=驾驶证补办',
    '/compare',
    '/compare/lists?left=460108&right=131121',
    '/compare/topic?q=流动人口',
    '/compare/catalogue',
    '/compare/lists?left=469021&right=430611&part=boundaries',
    '/compare/matrix',
    '/compare/matrix?part=services',
  ]
  await page.goto('/compare/matrix')
  const matter = await page.locator('.matrix thead a').first().getAttribute('href')
  expect(matter, 'the matrix links to its matters').toMatch(/^\/compare\/matter\?/)
  paths.push(matter!)
  const seen = new Set<string>()
  for (const code of JURISDICTIONS) {
    paths.push(`/${code}`, `/${code}/editions`, `/${code}/editions/1`, `/${code}/search?q=计划生育`)
    for (const part of await partLinks(page, code)) {
      paths.push(part)
      await page.goto(part)
      const [entry] = await linksMatching(page, new RegExp(`^${part}/[a-z0-9]+$`))
      expect(entry, `${part} links to its entries`).toBeTruthy()
      paths.push(entry!)
      if (!part.endsWith('/plans') || seen.has('unit')) continue
      await page.goto(entry!)
      const [unit] = await linksMatching(page, /\/units\//)
      expect(unit, `${entry} links to its units`).toBeTruthy()
      paths.push(unit!)
      seen.add('unit')
    }
  }
  return paths
}
