import { expect, test } from '@playwright/test'
import { onePathPerPageType } from './pages'

test.describe.configure({ timeout: 600_000 })

test('every class of a page has a rule in the style sheets it loads', async ({ page }) => {
  const bare = new Map<string, string>()
  for (const path of await onePathPerPageType(page)) {
    await page.goto(path)
    const classes = await page.evaluate(() => {
      const selectors: string[] = []
      const collect = (rules: CSSRuleList) => {
        for (const rule of rules) {
          if (rule instanceof CSSStyleRule) selectors.push(rule.selectorText)
          if ('cssRules' in rule) collect(rule.cssRules as CSSRuleList)
        }
      }
      for (const sheet of document.styleSheets) collect(sheet.cssRules)
      const styled = new Set(selectors.join(' ').match(/\.[\w-]+/g) ?? [])
      const used = [...document.querySelectorAll('body [class]')].flatMap((element) => [...element.classList])
      return [...new Set(used)].filter((name) => !styled.has(`.${name}`))
    })
    for (const name of classes) if (!bare.has(name)) bare.set(name, path)
  }
  expect(Object.fromEntries(bare)).toEqual({})
})
