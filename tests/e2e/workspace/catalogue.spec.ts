import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { signIn, test } from './own-bureau'

test.use({ javaScriptEnabled: true })

async function looksRight(page: Page, path: string): Promise<void> {
  await page.goto(path)
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${path} ${width} ${id} ${nodes[0]?.html}`)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide, `${path} at ${width}`).toBe(false)
  }
}

test('an operator makes an entry of the catalogue, words it anew, and the bureau is told which words changed', async ({
  page,
  browser,
  bureau,
}) => {
  test.setTimeout(600_000)
  await bureau.publish('469021')
  const name = `献血${bureau.code}`
  await signIn(page, await bureau.member('平台甲', 'operator'), '/admin/catalogue?part=services')
  await looksRight(page, '/admin/catalogue/candidates?part=services')
  await page.goto('/admin/catalogue/candidates?part=services')
  const group = page
    .locator('.candidate')
    .filter({ hasText: bureau.name })
    .filter({ has: page.getByLabel(/^事项名称/) })
    .first()
  await group.getByLabel(/^事项名称/).fill(name)
  await group.getByLabel(/^规范表述/).fill('办理有关事项。')
  await group.getByRole('button', { name: '编入目录' }).click()
  await expect(page.getByText('已编入目录。')).toBeVisible()
  const code = /FW\d+/.exec(page.url())![0]
  await looksRight(page, `/admin/catalogue/${code}`)

  // Readers find it, by itself and from the entry.
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto(`/compare/catalogue/${code}`)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(name)
  await reader
    .getByRole('link', { name: /.+/ })
    .and(reader.locator(`main a[href^="/${bureau.code}/services/"]`))
    .click()
  await reader.getByRole('link', { name: new RegExp(`^${code}`) }).click()
  await expect(reader).toHaveURL(new RegExp(`/compare/catalogue/${code}$`))
  await reader.goto(`/compare/catalogue?place=${bureau.code}`)
  await expect(reader.getByRole('link', { name: new RegExp(code) })).toBeVisible()
  expect((await reader.request.get(`/compare/catalogue.xlsx?place=${bureau.code}`)).status()).toBe(200)
  expect((await reader.request.get('/compare/catalogue/FW99999')).status()).toBe(404)
  expect((await reader.request.get('/compare/catalogue?place=没有这个地方')).status()).toBe(404)
  await reader.context().close()

  await page.goto(`/admin/catalogue/${code}`)
  await page.getByText('改名称和表述').click()
  const form = page.locator('form').filter({ has: page.getByLabel(/^规范表述/) })
  await form.getByLabel(/^规范表述/).fill('免费办理有关事项。')
  await form.getByLabel(/^为什么/).fill('写明不收费')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存。')).toBeVisible()
  for (const path of [
    '/compare/catalogue',
    `/compare/catalogue/${code}`,
    `/compare/catalogue?place=${bureau.code}`,
    '/admin/catalogue',
  ])
    await looksRight(page, path)

  const clerk = await (await browser.newContext()).newPage()
  await signIn(clerk, await bureau.member('张三', 'editor'), `/staff/${bureau.code}/registry-tasks`)
  await expect(async () => {
    await clerk.reload()
    await expect(clerk.getByRole('heading', { level: 3 })).toContainText('加上“免费”', { timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await clerk.getByText('看过了，不用改').click()
  await clerk.getByLabel(/为什么不用改/).fill('本单位本来就不收费')
  await clerk.getByRole('button', { name: '办结' }).click()
  await expect(clerk.getByText('已办结。')).toBeVisible()
  await clerk.context().close()
})
