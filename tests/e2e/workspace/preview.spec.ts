import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { systemAccess } from '@/lib/auth/access'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { type Bureau, signIn, test } from './own-bureau'

const BANNER = '草稿预览，公众看不到'

/** A bureau with a draft open: a plan with names of officials, or a list. */
async function withDraft(bureau: Bureau, seed: string): Promise<string> {
  await bureau.publish(seed)
  return openDraft(systemAccess(bureau.code, 'test'))
}

/** The addresses of the page's links that stay inside the site. */
const linksOf = (page: Page) =>
  page
    .locator('main a[href^="/"], .crumbs a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

test.describe('a private link, without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('is made, opens for anybody, and is taken back', async ({ page, bureau, browser }) => {
    await withDraft(bureau, '460108')
    await signIn(page, await bureau.member('张三', 'editor'), `/staff/${bureau.code}/draft/links`)
    await page.getByLabel('给谁看').fill('分管县长')
    await page.getByLabel('有效期').selectOption('1')
    await page.getByRole('button', { name: '生成链接' }).click()
    const link = new URL(await page.getByLabel(/新链接/).inputValue())
    expect(link.pathname).toMatch(/^\/preview\/[\w-]{43}$/)

    const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    const answer = await stranger.goto(link.pathname)
    expect(answer?.status()).toBe(200)
    const headers = answer?.headers() ?? {}
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['x-robots-tag']).toContain('noindex')
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['content-security-policy']).toContain("script-src 'none'")
    expect(headers['set-cookie']).toBeUndefined()
    expect(await answer?.text()).not.toContain('<script')
    await expect(stranger.getByText(BANNER)).toBeVisible()
    await stranger.getByRole('link', { name: '公共服务事项' }).click()
    await expect(stranger.getByRole('heading', { level: 1 })).toContainText('公共服务事项')
    await expect(stranger.getByText(BANNER)).toBeVisible()
    const inside = await linksOf(stranger)
    expect(inside.length).toBeGreaterThan(5)
    expect(inside.filter((href) => !href.startsWith(link.pathname))).toEqual([])
    expect((await stranger.goto(`${link.pathname}/services/nothing`))?.status()).toBe(404)
    await expect(stranger.getByText(BANNER)).toBeVisible()

    await page.goto(`/staff/${bureau.code}/draft/links`)
    await page.getByRole('button', { name: /收回.*给分管县长的链接/ }).click()
    await expect(page.locator('.link-row')).toContainText('已收回')
    expect((await stranger.goto(link.pathname))?.status()).toBe(410)
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('这个预览链接已经收回')
    expect((await stranger.goto(`/preview/${'x'.repeat(43)}`))?.status()).toBe(404)
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('没有这个预览链接')
  })
})

test('a link just made stands in the list at once', async ({ page, bureau }) => {
  await withDraft(bureau, '460108')
  await signIn(page, await bureau.member('张三', 'editor'), `/staff/${bureau.code}/draft/links`)
  await page.getByLabel('给谁看').fill('县政府办公室')
  await page.getByRole('button', { name: '生成链接' }).click()
  await expect(page.getByLabel(/新链接/)).toHaveValue(/\/preview\//)
  await expect(page.locator('.link-row')).toContainText('县政府办公室')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('button', { name: /收回/ }).click()
  await expect(page.locator('.link-row')).toContainText('已收回')
})

test('members see the draft as the public would, without names of officials', async ({ page, bureau }) => {
  await withDraft(bureau, '530102-昆明市五华区.txt')
  await signIn(page, await bureau.member('李四', 'reviewer'), `/staff/${bureau.code}/draft/preview`)
  const root = `/staff/${bureau.code}/draft/preview`
  await page.getByRole('link', { name: '任务分工' }).click()
  await page.locator('main .rows a').first().click()
  await expect(page.getByRole('heading', { name: '领导小组', exact: true })).toBeVisible()
  await expect(page.getByText('只列职务，不公开姓名。')).toBeVisible()
  expect((await linksOf(page)).filter((href) => !href.startsWith(root))).toEqual([])
  await page.locator('main a[href*="/units/"]').first().click()
  await expect(page.getByRole('heading', { name: '牵头的任务' })).toBeVisible()
  expect((await linksOf(page)).filter((href) => !href.startsWith(root))).toEqual([])
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.getByRole('link', { name: '返回编辑' }).click()
  await expect(page).toHaveURL(new RegExp(`/staff/${bureau.code}/draft/plans`))
})

test('on paper the preview is the official form, and says that it is a draft', async ({ page, bureau }) => {
  await withDraft(bureau, '460108')
  await signIn(page, await bureau.member('张三', 'editor'), `/staff/${bureau.code}/draft/preview/duties`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('h1')).toHaveText(/部门职责登记表/)
  await expect(page.locator('.form-line')).toContainText('草稿，还没有发布')
  await expect(page.locator('.preview-banner')).toBeHidden()
})

test('two on one page see each other, and who has the same entry open', async ({ page, bureau, browser }) => {
  const editionId = await withDraft(bureau, '460108')
  const home = `/staff/${bureau.code}/draft/links`
  await signIn(page, await bureau.member('张三', 'editor'), home)
  const other = await (await browser.newContext()).newPage()
  await signIn(other, await bureau.member('李四', 'reviewer'), home)
  const tell = (who: Page, entryId: string | null) =>
    who.evaluate(
      async ([href, body]) => {
        const answer = await fetch(href!, { method: 'POST', body: body! })
        return { status: answer.status, body: await answer.json() }
      },
      [`/staff/${bureau.code}/presence`, JSON.stringify({ editionId, part: 'duties', entryId })] as const,
    )
  expect(await tell(page, 'one')).toEqual({ status: 200, body: { others: [] } })
  expect((await tell(other, 'one')).body.others).toEqual([{ name: '张三', entryId: 'one' }])
  expect((await tell(page, null)).body.others).toEqual([{ name: '李四', entryId: 'one' }])
})
