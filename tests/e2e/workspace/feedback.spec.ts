import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

// A reader without script or account tells of an error; the bureau answers in public; everybody sees the answer.
test.use({ javaScriptEnabled: false })

/** The form refuses what comes faster than a person can fill it in. */
const A_PERSON_TAKES = 2_500

async function signIn(page: Page, loginName: string): Promise<void> {
  const accounts = readFileSync(`${process.env.E2E_DATA_DIR ?? '.data/e2e'}/demo-accounts.txt`, 'utf8')
  const line = accounts.split('\n').find((one) => one.startsWith(`${loginName} `))
  const password = line?.split(/\s+/)[1] ?? ''
  expect(password, `password of ${loginName}`).not.toBe('')
  await page.goto('/sign-in')
  await page.getByLabel('登录名').fill(loginName)
  await page.getByLabel('密码', { exact: false }).first().fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page).toHaveURL(/\/staff$/)
}

test('send, receipt, answer in public, seen on the entry', async ({ page, browser }) => {
  const word = `测试${Date.now()}`
  await page.goto('/430611/services')
  const entry = await page.locator('a[href^="/430611/services/"]').nth(2).getAttribute('href')
  await page.goto(entry!)
  await page.getByRole('link', { name: '我要纠错' }).click()

  await page.getByLabel('哪里不对').selectOption('phone')
  await page.getByLabel('具体情况').fill('短')
  await page.waitForTimeout(A_PERSON_TAKES)
  await page.getByRole('button', { name: '提交纠错' }).click()
  await expect(page.getByRole('alert')).toContainText('请写几个字')
  await expect(page.getByLabel('具体情况')).toHaveValue('短')
  await expect(page.getByLabel('哪里不对')).toHaveValue('phone')

  await page.getByLabel('具体情况').fill(`${word}：电话打不通<script>alert(1)</script>`)
  await page.getByLabel('联系方式').fill('13800000000')
  await page.waitForTimeout(A_PERSON_TAKES)
  await page.getByRole('button', { name: '提交纠错' }).click()
  await expect(page).toHaveURL(/\/430611\/feedback\/([0-9a-z]{4}-){3}[0-9a-z]{4}$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已收到，等待处理')
  await expect(page.locator('body')).not.toContainText('13800000000')
  const receipt = page.url()

  const staff = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await signIn(staff, 'editor')
  await staff.goto('/staff/430611/feedback')
  for (const link of await staff.locator('.rows .entry-link').all()) {
    const detail = await staff.context().newPage()
    await detail.goto((await link.getAttribute('href'))!)
    if ((await detail.locator('.said').first().innerText()).includes(word)) {
      await expect(detail.locator('.said').first()).toContainText('<script>alert(1)</script>')
      await expect(detail.locator('main')).toContainText('13800000000')
      await detail.locator('textarea').fill(`${word}：已核实，电话改为 12345。`)
      await detail.getByLabel('把答复公开').check()
      await detail.getByRole('button', { name: '保存答复' }).click()
      await expect(detail.getByRole('status')).toContainText('公开')
    }
    await detail.close()
  }

  await page.goto(entry!)
  await expect(page.locator('.public-answers')).toContainText(`${word}：已核实`)
  await expect(page.locator('body')).not.toContainText('13800000000')
  await expect(page.locator('body')).not.toContainText('打不通')
  await page.goto(receipt)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已答复')
  await staff.context().close()
})

test('the form leads back from nowhere, and takes nothing from elsewhere', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto('/430611/feedback')
  await expect(page.getByRole('button', { name: '提交纠错' })).toHaveCount(0)
  expect((await page.goto('/430611/feedback?entry=zzzz'))?.status()).toBe(404)
  expect((await page.goto('/430611/feedback/aaaa-bbbb-cccc-dddd'))?.status()).toBe(404)
  const send = (origin: string) =>
    request.post('/430611/feedback', { multipart: { body: 'x' }, headers: { origin } })
  expect((await send('https://evil.example')).status()).toBe(403)
  expect(
    (await request.post('/430611', { multipart: { body: 'x' }, headers: { origin: baseURL! } })).status(),
  ).toBe(405)
})

test.describe('for everyone', () => {
  // axe needs a script of its own in the page.
  test.use({ javaScriptEnabled: true, bypassCSP: true })
  test('axe finds nothing on the form', async ({ page }) => {
    await page.goto('/430611/services')
    await page.goto((await page.locator('a[href^="/430611/services/"]').first().getAttribute('href'))!)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.getByRole('link', { name: '我要纠错' }).click()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
})
