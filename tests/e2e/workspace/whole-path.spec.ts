import { readFileSync } from 'node:fs'
import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { readText } from '@/lib/documents/read/txt'
import { docxOf } from '@/tests/fixtures/documents/seed-docx'
import { type Member, signIn, test } from './own-bureau'
import { submitHere } from './submitting'

/** A Word file as a bureau has it, made from a document of another place. */
async function wordFile(): Promise<Buffer> {
  const seed = readFileSync('prisma/seed/documents/469021-定安县.txt')
  return Buffer.from(await docxOf(readText(new Uint8Array(seed)).blocks))
}

async function desk(browser: Browser, member: Member, options = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options })
  const page = await context.newPage()
  await signIn(page, member)
  return page
}

/** The number in the name of what stops a submission. */
const count = async (stops: Locator) => Number(/\d+/.exec(await stops.innerText())?.[0])

/** Opens the nth entry of a part for editing, writes into its first long text and saves. */
async function mend(page: Page, code: string, part: string, index: number, words: string): Promise<void> {
  await page.goto(`/staff/${code}/draft/${part}`)
  await page.getByRole('link', { name: /^修改/ }).nth(index).click()
  const text = page.locator('.entry-form textarea').first()
  await text.fill(`${await text.inputValue()}${words}`)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.locator('.entry-form')).toHaveCount(0)
}

for (const javaScriptEnabled of [true, false])
  test(`from a Word file to a published edition, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    browser,
    bureau,
  }) => {
    test.setTimeout(180_000)
    const { code } = bureau
    const clerk = await desk(browser, await bureau.member('张三', 'editor'), { javaScriptEnabled })
    const chief = await desk(browser, await bureau.member('李四', 'reviewer'), { javaScriptEnabled })

    await clerk.goto(`/staff/${code}/imports`)
    await clerk.setInputFiles('input[type=file]', {
      name: '责任清单.docx',
      mimeType: 'application/octet-stream',
      buffer: await wordFile(),
    })
    await clerk.getByRole('button', { name: '上传并查看' }).click()
    await clerk.getByRole('button', { name: '采纳勾选的' }).click({ timeout: 60_000 })
    await expect(clerk.getByText(/已采纳/).first()).toBeVisible()

    await mend(clerk, code, 'duties', 0, '甲改')
    await mend(clerk, code, 'services', 0, '乙改')
    await expect(clerk.getByText(/还有 \d+ 处错误/).first()).toBeVisible()
    await expect(clerk.getByRole('link', { name: '都改好了，去提交审核' })).toHaveCount(0)
    await clerk.goto(`/staff/${code}/draft`)
    await clerk.getByRole('textbox', { name: '名称' }).fill('责任清单（2026年版）')
    await clerk.getByRole('button', { name: '保存名称' }).click()
    await expect(clerk.getByText('已保存').first()).toBeVisible()
    await clerk.goto(`/staff/${code}/review`)
    const stops = clerk.getByRole('group', { name: /没改的 \d+ 处错误/ })
    const before = await count(stops)
    await clerk.getByRole('button', { name: /一次改好这 \d+ 处/ }).click()
    await expect(clerk.getByText('能直接改好的错误都改好了')).toBeVisible()
    expect(await count(stops)).toBeLessThan(before)
    await clerk.getByLabel(/调整原因/).fill('首次公布')
    await clerk.getByLabel(/调整依据/).fill('三定规定')
    await clerk.getByRole('button', { name: '提交审核' }).click()
    await expect(stops).toHaveAccessibleDescription(/请先改好；这次不改的，选一个原因/)
    await submitHere(clerk, { reason: '首次公布', basis: '三定规定' })
    await expect(clerk.getByText('待审核').first()).toBeVisible()

    await chief.goto(`/staff/${code}/review`)
    await expect(chief.getByText('提交人写的原因：要等机构改革或者上级的文件')).toBeVisible()
    await chief.getByLabel(/退回原因/).fill('请补写依据')
    await chief.getByRole('button', { name: '退回修改' }).click()
    await expect(chief.getByText('请补写依据').first()).toBeVisible()

    await clerk.goto(`/staff/${code}/review`)
    await expect(clerk.getByText('请补写依据').first()).toBeVisible()
    await mend(clerk, code, 'duties', 1, '丙改')
    await clerk.goto(`/staff/${code}/review`)
    await submitHere(clerk, { reason: '首次公布，补写依据', basis: '三定规定' })
    await expect(clerk.getByText('待审核').first()).toBeVisible()
    await clerk.goto(`/${code}`)
    await expect(clerk.getByText('甲改')).toHaveCount(0)

    await chief.goto(`/staff/${code}/review`)
    await chief.getByRole('button', { name: /通过并.*发布/ }).click()
    await expect(chief.getByText(/第\s*1\s*版/).first()).toBeVisible()
    const published = Date.now()
    const reader = await (await browser.newContext()).newPage()
    await reader.goto(`/${code}/duties`)
    expect(Date.now() - published).toBeLessThan(10_000)
    for (const words of ['甲改', '丙改']) await expect(reader.getByText(words).first()).toBeVisible()
    await reader.goto(`/${code}/services`)
    await expect(reader.getByText('乙改').first()).toBeVisible()
  })
