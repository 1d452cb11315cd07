import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'
import { systemAccess } from '@/lib/auth/access'
import { publishList } from '@/lib/data/publish'
import { readDocument } from '@/lib/documents/read/read'
import { type Bureau, signIn, test } from './own-bureau'

/** Comes to a control by the Tab key alone, as somebody without a mouse does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let presses = 0; presses < 400; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the Tab key never comes to it')
}

const rowWith = (page: Page, button: string) =>
  page.locator('.pairs-table > tbody').filter({ has: page.getByRole('button', { name: button }) })

/** The list of 枣强县 with a word of the test's own in each duty: what is said of it holds for no other test's. */
async function publishLike(code: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync('prisma/seed/documents/131121-枣强县.txt'))
  const { list } = await readDocument(bytes, 'list.txt')
  for (const duty of list.duties) duty.statement += `试点${code}。`
  await publishList(systemAccess(code, '浏览器测试'), { list, reason: '首次入库', basis: '来源文件' })
}

async function openPairs(page: Page, bureau: Bureau): Promise<string> {
  await publishLike(bureau.code)
  const query = `left=${bureau.code}&right=131121&part=duties`
  await signIn(page, await bureau.member('王五', 'auditor'), `/audit/pairs?${query}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('部门职责')
  return query
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('an auditor says of pairs what they are by keyboard, and readers see it', async ({
      page,
      bureau,
    }) => {
      test.setTimeout(400_000)
      const query = await openPairs(page, bureau)
      const compared = `/compare/lists?${query}`
      await page.goto(compared)
      await expect(page.locator('.pair-head .confirmed')).toHaveCount(0)
      await page.goto(`/audit/pairs?${query}`)

      await tabTo(page, page.getByRole('button', { name: '是同一件事', exact: true }).first())
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status')).toHaveText('已记下：是同一件事。')
      const row = rowWith(page, '撤销核对')
      await expect(row).toHaveCount(1)
      await expect(row).toContainText('核对过，是同一件事（王五')
      const id = await row.getAttribute('id')

      await page.goto(compared)
      await expect(page.locator(`#${id}`)).toContainText('经审计员核对')
      await page.goto(`/audit/pairs?${query}`)

      // Not the same after all: both stand alone, and the way back is there.
      await tabTo(page, page.locator(`#${id}`).getByRole('button', { name: '不是同一件事' }))
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status')).toContainText('已记下：不是同一件事，分开放了。')
      // The page stays where the work is; the way to what went away is there.
      await expect(page.locator('#both').getByRole('status')).toBeVisible()
      await expect(page.getByRole('link', { name: '看它现在在哪里' })).toHaveAttribute('href', `#${id}`)
      const alone = page.locator(`#${id}`)
      await expect(alone).toContainText('核对过，不是同一件事（王五')
      await page.goto(compared)
      await expect(page.locator(`#${id} .side-entry`)).toHaveCount(1)
      await page.goto(`/audit/pairs?${query}`)

      // And the same again, by the number of the other.
      const ordinal = /第(\d+)项核对过/.exec((await alone.textContent()) ?? '')?.[1]
      await tabTo(page, alone.getByLabel(/^其实和/))
      await page.keyboard.type(ordinal!)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status')).toContainText('已记下：是同一件事。')
      await tabTo(page, page.locator(`#${id}`).getByRole('button', { name: '撤销核对' }))
      await page.keyboard.press('Enter')
      await expect(page.getByRole('status')).toHaveText('已撤销，按程序比出的放。')
      await page.getByText('核对记录（4 条）').click()
      await page.goto(compared)
      await expect(page.locator('.pair-head .confirmed')).toHaveCount(0)
    })
  })

test('a number that is not there is said where it was typed', async ({ page, bureau }) => {
  await openPairs(page, bureau)
  await page.getByRole('button', { name: '不是同一件事' }).first().click()
  await expect(page.getByRole('status')).toBeVisible()
  const alone = page.locator('#left-only tbody').first()
  await alone.getByLabel(/^其实和/).fill('999')
  await alone.getByRole('button', { name: '是同一件事' }).click()
  await expect(page.locator('.outcome.bad')).toContainText('另一边没有第999项')
})

test('who audits elsewhere finds no pair to speak of', async ({ page, bureau }) => {
  await bureau.publish('469021')
  await signIn(page, await bureau.member('赵六', 'editor'), `/audit/pairs?left=${bureau.code}&right=131121`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面')
})

for (const width of [360, 1280])
  test(`axe finds nothing at ${width} px, nothing scrolls sideways`, async ({ page, bureau }) => {
    await page.setViewportSize({ width, height: 800 })
    await openPairs(page, bureau)
    await page.getByRole('button', { name: '是同一件事', exact: true }).first().click()
    await expect(page.getByRole('status')).toBeVisible()
    for (const path of [page.url(), '/audit/pairs']) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(wide, path).toBe(false)
    }
  })
