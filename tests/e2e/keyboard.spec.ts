import { expect, type Page, test } from '@playwright/test'
import { onePathPerPageType } from './pages'

/** What has the focus, in words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    return {
      text: element.innerText || element.getAttribute('name') || '',
      outline: getComputedStyle(element).outlineStyle,
    }
  })

test('a question is asked and answered by keyboard alone', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  expect((await focused(page)).text).toContain('跳到正文')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect((await focused(page)).text).toBe('q')
  await page.keyboard.type('村医在哪注册')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/who\?/)
  const link = page
    .getByRole('main')
    .getByRole('link', { name: /审批|注册|乡村医生/ })
    .first()
  const wanted = await link.innerText()
  for (let tabs = 0; tabs < 60 && (await focused(page)).text !== wanted; tabs++)
    await page.keyboard.press('Tab')
  expect((await focused(page)).text).toBe(wanted)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/\d{6}\/[a-z]+\/[a-z0-9]+/)
})

test('every stop of the keyboard is visible', async ({ page }) => {
  for (const path of ['/', '/460108', '/460108/boundaries', '/who?q=村医在哪注册']) {
    await page.goto(path)
    for (let tabs = 0; tabs < 25; tabs++) {
      await page.keyboard.press('Tab')
      const { text, outline } = await focused(page)
      if (await page.evaluate(() => document.activeElement === document.body)) break
      expect(outline, `${path}: ${text}`).not.toBe('none')
    }
  }
})

test('at 200 % zoom and at 320 px nothing is cut off or scrolls sideways', async ({ page }) => {
  test.setTimeout(600_000)
  const paths = await onePathPerPageType(page)
  const wide: string[] = []
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 700 })
    for (const path of paths)
      for (const address of [path, `${path}${path.includes('?') ? '&' : '?'}text=large`]) {
        await page.goto(address)
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        if (beyond > 0) wide.push(`${address} at ${width} px: ${beyond} px`)
      }
  }
  expect(wide).toEqual([])
})
