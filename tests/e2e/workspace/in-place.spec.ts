import { expect, type Locator, type Page } from '@playwright/test'
import { signIn, test } from './own-bureau'

const rows = (page: Page) => page.locator('table.record > tbody[id]')
const order = (page: Page) => rows(page).evaluateAll((found) => found.map((row) => row.id))

async function openPart(page: Page, code: string, part: string) {
  await page.goto(`/staff/${code}/draft`)
  await page.getByRole('button', { name: '新建草稿' }).click()
  await expect(page.getByText('复制自第1版')).toBeVisible()
  await page.goto(`/staff/${code}/draft/${part}`)
}

/** Opens what else can be done to a row, and gives the middle of one of the buttons. */
async function pointAt(row: Locator, name: string) {
  await row
    .getByLabel(/^更多操作/)
    .first()
    .click()
  const box = (await row
    .getByRole('button', { name: new RegExp(`^${name}：`) })
    .first()
    .boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a second press at the same place moves the same entry; the broken numbers are put right beside it', async ({
  page,
  bureau,
}) => {
  await bureau.publish('469021')
  await signIn(page, await bureau.member('张三', 'editor'))
  await openPart(page, bureau.code, 'duties')
  await page.locator('html[data-script]').waitFor()
  const before = await order(page)
  const id = before[8]!
  await rows(page).nth(8).scrollIntoViewIfNeeded()
  const { x, y } = await pointAt(rows(page).nth(8), '上移')
  await page.mouse.click(x, y)
  await expect.poll(() => order(page).then((ids) => ids.indexOf(id))).toBe(7)
  await expect(page.locator(`[id="${id}"]`).getByText('已移动。')).toBeVisible()
  await page.waitForTimeout(200)
  await page.mouse.click(x, y)
  await expect.poll(() => order(page).then((ids) => ids.indexOf(id))).toBe(6)
  expect((await order(page)).filter((other) => other !== id)).toEqual(before.filter((other) => other !== id))

  const row = page.locator(`[id="${id}"]`)
  await expect(row.getByText('序号已不连续。')).toBeVisible()
  await row.getByRole('button', { name: /^重新编号/ }).click()
  await expect(row.getByText('已重新编号。')).toBeVisible()
  await expect(row.locator('td.number')).toContainText('7')
})

test('what is removed leaves its way back in its place, and nothing to remove under the pointer', async ({
  page,
  bureau,
}) => {
  await bureau.publish('469021')
  await signIn(page, await bureau.member('张三', 'editor'))
  await openPart(page, bureau.code, 'duties')
  await page.locator('html[data-script]').waitFor()
  const row = rows(page).nth(4)
  await row.scrollIntoViewIfNeeded()
  const { x, y } = await pointAt(row, '删除')
  const top = (await row.boundingBox())!.y
  await page.mouse.dblclick(x, y)
  await expect(page.getByRole('button', { name: '撤销删除' })).toBeFocused()
  await expect(rows(page)).toHaveCount(13)
  await page.waitForTimeout(200)
  const undo = (await page.locator('#undo').boundingBox())!
  expect(undo.y).toBeGreaterThanOrEqual(40)
  expect(Math.abs(undo.y - Math.max(80, top))).toBeLessThan(60)
  await page.mouse.click(x, y)
  await page.waitForTimeout(500)
  await expect(rows(page)).toHaveCount(13)

  await page.goto(`/staff/${bureau.code}/draft`)
  await expect(page.getByRole('heading', { name: '已删除的条目（1）' })).toBeVisible()
  await page.goto(`/staff/${bureau.code}/draft/duties`)
  await page.getByText('已删除 1 项，可以恢复').click()
  await page.getByRole('button', { name: /^恢复/ }).click()
  await expect(rows(page)).toHaveCount(14)
  await expect(page.getByText(/已删除 1 项/)).toHaveCount(0)
})

test('the form of a service is saved without going to its end, and says to what a new entry belongs', async ({
  page,
  bureau,
}) => {
  await bureau.publish('469021')
  await signIn(page, await bureau.member('张三', 'editor'))
  await openPart(page, bureau.code, 'services')
  await rows(page).first().locator('a.tool').first().click()
  await page.getByText('办事指南（选填').click()
  await page.getByLabel('收费标准').fill('不收费')
  await expect(page.getByRole('button', { name: '保存', exact: true })).toBeInViewport()
  await page.goto(`/staff/${bureau.code}/draft/duties`)
  await page
    .getByRole('link', { name: /添加具体工作事项/ })
    .nth(2)
    .click()
  await expect(page.getByRole('heading', { name: /^在职责.*下添加具体工作事项$/ })).toBeVisible()
})
