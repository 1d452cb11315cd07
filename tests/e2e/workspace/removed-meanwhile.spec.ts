import { expect, type Locator, type Page } from '@playwright/test'
import { type Bureau, signIn, test } from './own-bureau'
import { submitHere } from './submitting'

const TYPED = '张三写了很久的职责'
const rows = (page: Page) => page.locator('table.record > tbody[id]')

/** Two editors: the first has an entry open and text typed into it, the second looks at the same part. */
async function twoEditors(page: Page, other: Page, bureau: Bureau): Promise<void> {
  await bureau.publish('469021')
  await signIn(page, await bureau.member('张三', 'editor'))
  await page.goto(`/staff/${bureau.code}/draft`)
  await page.getByRole('button', { name: '新建草稿' }).click()
  await page.getByRole('link', { name: '部门职责' }).click()
  const href = await rows(page).first().getByRole('link', { name: /^修改/ }).first().getAttribute('href')
  await page.goto(href!)
  await page.getByLabel('主要职责').fill(TYPED)
  await signIn(other, await bureau.member('李四', 'editor'), `/staff/${bureau.code}/draft/duties`)
}

async function remove(page: Page, row: Locator): Promise<void> {
  await row.locator('.row-more > summary').first().click()
  await row
    .getByRole('button', { name: /^删除：/ })
    .first()
    .click()
  await expect(page.locator('#undo')).toBeVisible()
}

const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click()

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('what was typed into an entry somebody removed is kept, and put back', async ({
      page,
      browser,
      bureau,
    }) => {
      const other = await (await browser.newContext({ javaScriptEnabled })).newPage()
      await twoEditors(page, other, bureau)
      await expect(other.locator('.presence')).toContainText('张三')
      const before = await rows(other).count()
      await remove(other, rows(other).first())
      await save(page)
      const told = page.getByRole('alert').filter({ hasText: '这一项已被李四在' })
      await expect(told).toContainText('您写的都在')
      await expect(page.getByLabel('主要职责')).toHaveValue(TYPED)
      await page.getByRole('button', { name: '恢复这一项并用我写的内容' }).click()
      await expect(page.getByText('已保存。')).toBeVisible()
      await expect(rows(page)).toHaveCount(before)
      await expect(rows(page).first()).toContainText(TYPED)
      await other.context().close()
    })

    test('or added anew at the end', async ({ page, browser, bureau }) => {
      const other = await (await browser.newContext({ javaScriptEnabled })).newPage()
      await twoEditors(page, other, bureau)
      const before = await rows(other).count()
      await remove(other, rows(other).first())
      await save(page)
      await page.getByRole('button', { name: '作为新的一项添加' }).click()
      await expect(page.getByText('已添加。')).toBeVisible()
      await expect(rows(page)).toHaveCount(before)
      await expect(rows(page).last()).toContainText(TYPED)
      await other.context().close()
    })

    test('what was typed into a draft submitted meanwhile stays to be copied', async ({
      page,
      browser,
      bureau,
    }) => {
      const other = await (await browser.newContext({ javaScriptEnabled })).newPage()
      await twoEditors(page, other, bureau)
      await remove(other, rows(other).last())
      await other.goto(`/staff/${bureau.code}/review`)
      await submitHere(other, { reason: '例行调整', basis: '来源文件' })
      await expect(other.getByText('待审核').first()).toBeVisible()
      await save(page)
      await expect(page.getByRole('alert').filter({ hasText: '已提交审核' })).toBeVisible()
      await expect(page.getByLabel('主要职责')).toHaveValue(TYPED)
      await other.context().close()
    })
  })

test('two on one part see each other in the page, and who has the same entry open', async ({
  page,
  browser,
  bureau,
}) => {
  const other = await (await browser.newContext()).newPage()
  await twoEditors(page, other, bureau)
  await expect(other.locator('.presence-here')).toContainText('张三')
  await other.goto(page.url())
  await expect(other.locator('.presence-same')).toContainText('张三')
  await page.reload()
  await expect(page.locator('.presence-same')).toContainText('李四')
  await other.context().close()
})
