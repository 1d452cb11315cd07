import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { type Bureau, signIn, test } from './own-bureau'

/** The largest seed as last year's and as next year's file. */
const SEED = 'prisma/seed/documents/460108-海口市美兰区.txt'
const lastYear = () => readFileSync(SEED, 'utf8')
const nextYear = () =>
  lastYear().replaceAll('负责组织实施', '承担并组织实施').replaceAll('监督管理工作', '监管工作')

async function upload(page: Page, bureau: Bureau, name: string, text: string) {
  await page.goto(`/staff/${bureau.code}/imports`)
  await page.getByLabel('清单文件').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: '上传并查看' }).click()
  await page.waitForURL(/imports\/[0-9a-f-]{36}/)
  await expect(page.getByText(/^要改 \d+ 处/)).toBeVisible({ timeout: 30_000 })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an empty bureau takes a whole file with one button, and gives it back', async ({ page, bureau }) => {
    await signIn(page, await bureau.member('张三', 'editor'), `/staff/${bureau.code}/imports`)
    await upload(page, bureau, '清单.txt', lastYear())
    await page.getByRole('button', { name: '采纳勾选的' }).click()
    await expect(page.getByText(/已采纳 \d{3} 处/)).toBeVisible()
    await page.getByRole('button', { name: '撤销这次采纳' }).click()
    await expect(page.getByText('已撤销采纳')).toBeVisible()
  })

  test('a table is pasted, previewed and added', async ({ page, bureau }) => {
    await bureau.publish('460108')
    await signIn(
      page,
      await bureau.member('张三', 'editor'),
      `/staff/${bureau.code}/imports/paste?part=services`,
    )
    await page.getByRole('textbox', { name: /粘贴表格/ }).fill('孕前优生检查\t免费检查\t妇幼保健院\t6537')
    await page.getByRole('button', { name: '预览' }).click()
    await expect(page.getByRole('heading', { name: /孕前优生检查/ })).toBeVisible()
    await page.getByRole('button', { name: '采纳勾选的' }).click()
    await expect(page.getByText('已采纳 1 处')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('粘贴的表格（公共服务事项）')
  })

  test('what is no list, or too large, is refused with a sentence', async ({ page, bureau }) => {
    await signIn(page, await bureau.member('张三', 'editor'), `/staff/${bureau.code}/imports`)
    const send = async (buffer: Buffer) => {
      await page.goto(`/staff/${bureau.code}/imports`)
      await page.getByLabel('清单文件').setInputFiles({ name: '清单.docx', mimeType: 'x/y', buffer })
      await page.getByRole('button', { name: '上传并查看' }).click()
    }
    await send(Buffer.alloc(0))
    await expect(page.getByRole('alert')).toContainText(/没有上传成功.*这个文件是空的/s)
    await page.goto(`/staff/${bureau.code}/imports`)
    await page.getByLabel('清单文件').evaluate((field) => field.removeAttribute('required'))
    await page.getByRole('button', { name: '上传并查看' }).click()
    await expect(page.getByRole('alert')).toContainText('请先选择一个文件')
    await send(Buffer.from('%PDF-1.7 …'))
    await expect(page.getByText('这是 PDF 文件')).toBeVisible()
    await send(Buffer.alloc(21 * 1024 * 1024, 1))
    await expect(page.getByRole('link', { name: /文件超过 20 MB/ })).toBeVisible()
    await send(Buffer.alloc(26 * 1024 * 1024, 1))
    await expect(page.getByText('最大 20 MB')).toBeVisible()
  })
})

test('next year’s file changes and does not double; one change is declined and stays readable', async ({
  page,
  bureau,
}) => {
  await bureau.publish('460108')
  await signIn(page, await bureau.member('张三', 'editor'), `/staff/${bureau.code}/imports`)
  await upload(page, bureau, '明年.txt', nextYear())
  await expect(page.locator('.change-sign.added, .change-sign.removed')).toHaveCount(0)
  const choices = page.getByRole('checkbox', { name: /采纳修改/ })
  const all = await choices.count()
  expect(all).toBeGreaterThan(3)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  for (const choice of await choices.all()) await choice.uncheck()
  await page.getByRole('button', { name: '采纳勾选的' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '没有勾选任何一处' })).toBeVisible()
  for (const choice of await choices.all()) await expect(choice).not.toBeChecked()
  for (const choice of (await choices.all()).slice(1)) await choice.check()
  await page.getByRole('button', { name: '采纳勾选的' }).click()
  await expect(page.getByText(`已采纳 ${all - 1} 处，1 处没有采纳`)).toBeVisible()
  await expect(page.getByRole('heading', { name: '没有采纳的内容' })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '明年.txt' }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(nextYear())
})

test('the same file again leaves what was edited by hand alone', async ({ page, bureau }) => {
  await bureau.publish('460108')
  await signIn(page, await bureau.member('张三', 'editor'), `/staff/${bureau.code}/imports`)
  await upload(page, bureau, '明年.txt', nextYear())
  await page.getByRole('button', { name: '采纳勾选的' }).click()
  await expect(page.getByText(/已采纳 \d+ 处/)).toBeVisible()
  await page.goto(`/staff/${bureau.code}/draft/services`)
  await page.getByRole('link', { name: /^修改/ }).first().click()
  const text = page.locator('.entry-form textarea').first()
  await text.fill(`${await text.inputValue()}，手工加的话`)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.locator('.entry-form')).toHaveCount(0)
  await upload(page, bureau, '明年.txt', nextYear())
  await expect(page.getByText(/这份文件已于.*导入过/)).toBeVisible()
  await expect(page.getByRole('heading', { name: '您手工改过，保留您的 1 处' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /采纳修改/ })).not.toBeChecked()
  await page.getByRole('button', { name: '采纳勾选的' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '没有勾选任何一处' })).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})
