import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { signIn, test } from './own-bureau'

// A machine that does much else is slow, and signing in is slow on purpose.
test.beforeEach(() => test.setTimeout(180_000))

const rows = (page: Page) => page.locator('table.record > tbody[id]')

/** Opens the draft as a clerk does, and goes to its duties. */
async function openDuties(page: Page, code: string) {
  await page.goto(`/staff/${code}/draft`)
  await page.getByRole('button', { name: '新建草稿' }).click()
  await page.getByRole('link', { name: '部门职责' }).click()
  await expect(rows(page)).toHaveCount(14)
}

test('two editors on one entry: the later one sees both texts, takes some of each, and nothing is lost', async ({
  page,
  browser,
  bureau,
}) => {
  await bureau.publish('469021')
  const [first, second] = [await bureau.member('张三', 'editor'), await bureau.member('李四', 'editor')]
  await signIn(page, first)
  await openDuties(page, bureau.code)
  const href = await rows(page).first().getByRole('link', { name: /^修改/ }).first().getAttribute('href')
  await page.goto(href!)
  const other = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await signIn(other, second)
  await other.goto(href!)
  await other.getByLabel('主要职责').fill('李四写的职责')
  await other.getByLabel('序号').fill('1.')
  await other.getByRole('button', { name: '保存', exact: true }).click()
  await expect(other.getByText('已保存。')).toBeVisible()

  await page.getByLabel('主要职责').fill('张三写的职责')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: '李四' })).toBeVisible()
  await expect(page.getByLabel('序号')).toHaveValue('1.')
  await expect(page.getByText('对方改了这一处，您没有改')).toBeVisible()
  await expect(page.locator('.stale-field')).toContainText('李四写的职责')
  await expect(page.locator('.stale-field')).toContainText('张三写的职责')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByLabel(/自己改成的文字/).fill('张三和李四写的职责')
  await expect(page.getByLabel('用下面这一段')).toBeChecked()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('已保存。')).toBeVisible()
  await expect(rows(page).first()).toContainText('张三和李四写的职责')
  await other.context().close()
})

test('by keyboard alone: open, save, cancel, move', async ({ page, bureau }) => {
  await bureau.publish('469021')
  await signIn(page, await bureau.member('张三', 'editor'))
  await openDuties(page, bureau.code)
  await page.locator('html[data-script]').waitFor()
  const second = rows(page).nth(1)
  const id = await second.getAttribute('id')
  await second.getByRole('link', { name: /^修改/ }).last().focus()
  await rows(page).nth(1).locator('.main-cell a.tool').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('主要职责')).toBeFocused()
  await page.keyboard.type('改：')
  await expect(page.getByText('有未保存的修改')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已保存。')).toBeVisible()
  await expect(page.locator(`[id="${id}"] a.tool`).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('主要职责')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('主要职责')).toHaveCount(0)
  await page.waitForLoadState('load')
  await expect(page.locator(`[id="${id}"] a.tool`).first()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel(/^更多操作：改/)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator(`[id="${id}"]`).getByRole('button', { name: '上移' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('已移动。')).toBeVisible()
  await expect(rows(page).first()).toHaveAttribute('id', id!)
})

test('rows are dragged to another place', async ({ page, bureau }) => {
  // Both rows whole on the screen, whatever their length: a drag into the lower half of the next puts behind it.
  await page.setViewportSize({ width: 1280, height: 2400 })
  await bureau.publish('469021')
  await signIn(page, await bureau.member('张三', 'editor'))
  await openDuties(page, bureau.code)
  await page.locator('html[data-script]').waitFor()
  const ids = await rows(page).evaluateAll((found) => found.map((row) => row.id))
  const handle = rows(page).first().locator('.main-cell .drag-handle')
  const target = (await rows(page).nth(1).boundingBox())!
  const from = (await handle.boundingBox())!
  await page.mouse.move(from.x + 5, from.y + 5)
  await page.mouse.down()
  await page.mouse.move(target.x + 60, target.y + target.height - 8, { steps: 6 })
  await page.mouse.up()
  await expect(page.getByText('已移动。')).toBeVisible()
  expect((await rows(page).evaluateAll((found) => found.map((row) => row.id))).slice(0, 2)).toEqual([
    ids[1],
    ids[0],
  ])
})

test('what is unsaved is not left without asking', async ({ page, bureau }) => {
  await bureau.publish('469021')
  await signIn(page, await bureau.member('张三', 'editor'))
  await openDuties(page, bureau.code)
  await page.locator('html[data-script]').waitFor()
  await rows(page).first().locator('a.tool').first().click()
  await page.getByLabel('主要职责').pressSequentially('x')
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await rows(page).nth(2).getByText('更多').first().click()
  await rows(page).nth(2).getByRole('button', { name: '下移' }).click()
  await expect.poll(() => asked).toEqual(['confirm'])
  await expect(page.getByLabel('主要职责')).toHaveValue(/x/)
})

test('a clause, a service with its guide and materials are edited', async ({ page, bureau }) => {
  await bureau.publish('469021')
  await signIn(page, await bureau.member('张三', 'editor'))
  await openDuties(page, bureau.code)
  await page.goto(`/staff/${bureau.code}/draft/procedures`)
  await page.locator('.entry-text .entry-text a.tool').first().click()
  await page.getByLabel('条款类别').selectOption({ label: '其他' })
  await page.getByLabel('条款内容').fill('第一段\n第二段')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('已保存。')).toBeVisible()
  await expect(page.locator('.entry-text .entry-text').first()).toContainText('第二段')

  await page.goto(`/staff/${bureau.code}/draft/services`)
  await rows(page).first().locator('a.tool').first().click()
  await page.getByText('办事指南（选填').click()
  await page.getByLabel('收费标准').fill('不收费')
  await page.getByLabel('材料名称').first().fill('身份证')
  await page.getByLabel('份数').first().fill('1')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('已填办事指南 2 项')).toBeVisible()
  await rows(page).first().locator('a.tool').first().click()
  await page.getByText('办事指南（已填').click()
  await expect(page.getByLabel('材料名称').first()).toHaveValue('身份证')
  await page.getByLabel('保存时删除这一行').check()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('已填办事指南 1 项')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an entry is edited, added, split, removed and put back', async ({ page, bureau }) => {
    await bureau.publish('469021')
    await signIn(page, await bureau.member('张三', 'editor'))
    await openDuties(page, bureau.code)
    await rows(page).first().locator('.main-cell a.tool').first().click()
    await page.getByLabel('主要职责').fill('')
    await page.locator('[name=statement]').evaluate((field) => field.removeAttribute('required'))
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: '请填写“主要职责”' })).toBeVisible()
    await page.getByLabel('主要职责').fill('甲职责\n\n乙职责')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByText('已保存。')).toBeVisible()

    await rows(page).first().locator('.main-cell a.tool').first().click()
    await page.getByText('移动、拆分、合并').click()
    await page.getByRole('link', { name: '拆分成几项' }).click()
    await page.getByRole('button', { name: '拆分', exact: true }).click()
    await expect(page.getByText('已拆分。')).toBeVisible()
    await expect(rows(page)).toHaveCount(15)
    await expect(rows(page).nth(1)).toContainText('乙职责')

    await rows(page).first().locator('.main-cell a.tool').first().click()
    await page.getByText('移动、拆分、合并').click()
    await page.getByRole('button', { name: '与下一项合并' }).click()
    await expect(page.getByText('已合并。')).toBeVisible()
    await expect(rows(page)).toHaveCount(14)
    await page.getByRole('button', { name: '撤销合并' }).click()
    await expect(page.getByText('已撤销合并，两项都和合并前一样。')).toBeVisible()
    await expect(rows(page).first().locator('.main-cell')).not.toContainText('乙职责')
    await expect(rows(page).nth(1)).toContainText('乙职责')

    await rows(page)
      .nth(1)
      .getByLabel(/^更多操作：乙职责/)
      .click()
    await rows(page).nth(1).getByRole('button', { name: '删除' }).click()
    await expect(rows(page)).toHaveCount(14)
    await page.getByRole('button', { name: '撤销删除' }).click()
    await expect(page.getByText('已恢复到原来的位置。')).toBeVisible()
    await expect(rows(page).nth(1)).toContainText('乙职责')

    await page
      .getByRole('link', { name: /添加具体工作事项/ })
      .nth(1)
      .click()
    await page.getByLabel('具体工作事项').fill('新的事项')
    await page.getByRole('button', { name: '添加', exact: true }).click()
    await expect(page.getByText('已添加。')).toBeVisible()
    await expect(rows(page).nth(1)).toContainText('新的事项')
  })

  test('a stale save shows both texts', async ({ page, browser, bureau }) => {
    await bureau.publish('469021')
    const [first, second] = [await bureau.member('张三', 'editor'), await bureau.member('李四', 'editor')]
    await signIn(page, first)
    await openDuties(page, bureau.code)
    await rows(page).first().locator('.main-cell a.tool').first().click()
    const other = await (await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })).newPage()
    await signIn(other, second)
    await other.goto(page.url())
    await other.getByLabel('主要职责').fill('李四写的职责')
    await other.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByLabel('主要职责').fill('张三写的职责')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.locator('.stale-field')).toContainText('李四写的职责')
    await page.getByLabel('用对方的').check()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect(page.getByText('已保存。')).toBeVisible()
    await expect(rows(page).first()).toContainText('李四写的职责')
  })
})

test('every part: axe finds nothing, nothing scrolls sideways at 320 px', async ({ page, bureau }) => {
  test.setTimeout(300_000)
  await bureau.publish('131121')
  await signIn(page, await bureau.member('张三', 'editor'))
  await page.goto(`/staff/${bureau.code}/draft`)
  await page.getByRole('button', { name: '新建草稿' }).click()
  await expect(page.getByText('复制自第1版')).toBeVisible()
  const draft = `/staff/${bureau.code}/draft`
  for (const part of ['', '/duties', '/boundaries', '/procedures', '/services', '/plans', '/plans?add=plan'])
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(draft + part)
      const edit = page.locator('a.tool[href*="edit="]').first()
      if (part && width === 1280 && (await edit.count())) await edit.click()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        `${part} at ${width}`,
      ).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        `${part} at ${width}`,
      ).toBeLessThanOrEqual(0)
    }
})
