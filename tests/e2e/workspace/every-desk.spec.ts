import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { memberAccess } from '@/lib/auth/access'
import { raiseFinding } from '@/lib/data/findings/raise-finding'
import { addDays, dayInBeijing } from '@/lib/domain/calendar-days'
import { type Bureau, signIn, test } from './own-bureau'
import { DESKS, furnish, pagesOf } from './signed-in-pages'

test.describe.configure({ timeout: 900_000 })

/** A finding on the list as a whole, so that there is one to look at. */
async function aFinding(bureau: Bureau): Promise<void> {
  const { id, name } = await bureau.member('王审计', 'auditor')
  const access = memberAccess({
    personId: id,
    actor: name,
    jurisdictionCode: bureau.code,
    roles: ['auditor'],
  })
  const raised = await raiseFinding(
    access,
    {
      ...{ editionNumber: 1, about: 'list', rule: null, evidence: null, comparedWith: null },
      ...{ severity: 'error', title: '清单没有标题', body: '请补上。' },
      dueOn: addDays(dayInBeijing(new Date()), 10),
    },
    new Date(),
  )
  expect(raised.status).toBe('raised')
}

for (const desk of DESKS) {
  test(`every page of the ${desk} is sound on a phone and on a desk`, async ({ page, bureau }) => {
    await furnish(bureau)
    await aFinding(bureau)
    await signIn(page, await bureau.member('某人', desk))
    const troubles: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`${page.url()} console: ${message.text()}`)
    })
    page.on('pageerror', (error) => troubles.push(`${page.url()} ${error.message}`))
    const paths = await pagesOf(desk, page, bureau)
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 900 })
      const response = await page.goto(path)
      if (response?.status() !== 200) troubles.push(`${path} answered ${response?.status()}`)
      if ((await page.locator('h1').count()) !== 1) troubles.push(`${path} has not one h1`)
      for (const width of [1280, 768, 320]) {
        await page.setViewportSize({ width, height: 900 })
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        if (beyond > 0) troubles.push(`${path} is ${beyond} px too wide at ${width} px`)
      }
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      for (const { id, nodes } of violations)
        troubles.push(
          `${path} axe ${id}: ${nodes
            .map(({ target }) => target)
            .join(' | ')
            .slice(0, 200)}`,
        )
    }
    expect(troubles).toEqual([])
  })

  test(`every page of the ${desk} says all it has without JavaScript`, async ({ page, browser, bureau }) => {
    await furnish(bureau)
    await aFinding(bureau)
    const member = await bureau.member('某人', desk)
    await signIn(page, member)
    const without = await (await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })).newPage()
    await signIn(without, member)
    // Where a list is edited, a script adds menus: the ways without one have tests of their own.
    const paths = (await pagesOf(desk, page, bureau)).filter((path) => !/\/(?:draft\/|review$)/.test(path))
    for (const path of paths) {
      await page.goto(path)
      await without.goto(path)
      const said = async (from: typeof page) => (await from.locator('main').innerText()).replace(/\s+/g, ' ')
      expect(await said(without), path).toBe(await said(page))
    }
  })
}
