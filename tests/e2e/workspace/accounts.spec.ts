import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { generate } from 'otplib'

// Everything that leads in works without a script.
test.use({ javaScriptEnabled: false })

const CODE = '131121'
const PASSWORD = 'kite moss lantern'

/** The password of one of the accounts `npm start` makes for its own database. */
function demoPassword(role: string): string {
  const lines = readFileSync('.data/e2e/demo-accounts.txt', 'utf8').split('\n')
  return lines.map((line) => line.split(/\s+/)).find(([name]) => name === role)?.[1] ?? ''
}

async function signIn(page: Page, loginName: string, password: string, next = '/staff'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('登录名').fill(loginName)
  await page.getByLabel('密码', { exact: false }).fill(password)
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
}

/** An administrator invites; the link as it is shown, once. */
async function invitation(page: Page, name: string): Promise<string> {
  await signIn(page, 'administrator', demoPassword('administrator'), `/staff/${CODE}/members`)
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('角色').selectOption('editor')
  await page.getByRole('button', { name: '生成邀请链接' }).click()
  const link = await page.locator('.shown-once code').innerText()
  await page.getByRole('button', { name: '退出' }).click()
  return new URL(link).pathname
}

test('a new member joins by a link that works once, sets up the second step, and signs in with it', async ({
  page,
}) => {
  const loginName = `e2e-${randomBytes(4).toString('hex')}`
  const path = await invitation(page, '新来的人')
  await page.goto(path)
  await page.getByLabel('登录名').fill(loginName)
  await page.locator('[name="new-password"]').fill('qwertyuiop123')
  await page.locator('[name="new-password-again"]').fill('qwertyuiop123')
  await page.getByRole('button', { name: '开通账号并加入' }).click()
  await expect(page.getByRole('alert')).toContainText('太容易被猜到')
  await page.locator('[name="new-password"]').fill(PASSWORD)
  await page.locator('[name="new-password-again"]').fill(PASSWORD)
  await page.getByRole('button', { name: '开通账号并加入' }).click()
  await expect(page).toHaveURL(`/staff/${CODE}`)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这个链接不能用了')

  await page.goto('/staff/account/second-step')
  await page.getByLabel('现在的密码').fill(PASSWORD)
  await page.getByRole('button', { name: '开始设置' }).click()
  const secret = (await page.locator('.secret-text').innerText()).replaceAll(' ', '')
  await expect(page.getByRole('img', { name: /二维码/ })).toBeVisible()
  await page.getByLabel('验证码').fill(await generate({ secret }))
  await page.getByRole('button', { name: '设置好了' }).click()
  await page.getByLabel('现在的密码').fill(PASSWORD)
  await page.getByRole('button', { name: '生成 10 个恢复码' }).click()
  const codes = await page.locator('.shown-once code').allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.getByRole('button', { name: '退出' }).click()

  await signIn(page, loginName, PASSWORD, `/staff/${CODE}`)
  await expect(page).toHaveURL('/sign-in/second-step')
  await page.goto(`/staff/${CODE}`)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.goto('/sign-in/second-step')
  await page.getByLabel('验证码').fill(codes[0] ?? '')
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(`/staff/${CODE}`)
})

test('too many wrong passwords lock, and nothing tells whether there is such an account', async ({
  page,
}) => {
  const nobody = `nobody-${randomBytes(4).toString('hex')}`
  for (let times = 0; times < 6; times += 1) {
    await signIn(page, nobody, 'wrong password')
    await expect(page.getByRole('alert')).toHaveText(
      times < 5 ? '登录名或密码不对。' : /^尝试次数太多，请 15 分钟后再试/,
    )
  }
})

test('after signing in one is led nowhere but here', async ({ page, baseURL }) => {
  await signIn(page, 'administrator', demoPassword('administrator'), '//evil.example/staff')
  await expect(page).toHaveURL(`${baseURL}/staff`)
})

test('a page one may not see is a whole page, without a script too', async ({ page }) => {
  await signIn(page, 'editor', demoPassword('editor'))
  for (const path of [`/staff/${CODE}/members`, '/staff/999999', '/admin', `/staff/${CODE}/nothing/here`]) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('link', { name: '回到工作台' })).toBeVisible()
  }
})

test('an operator looks after bureaus and people, and has no hand in content', async ({ page }) => {
  await signIn(page, 'operator', demoPassword('operator'), '/admin/jurisdictions')
  await page.getByRole('searchbox').fill('枣强')
  await page.getByRole('button', { name: '查找' }).click()
  await page
    .getByRole('link', { name: /枣强县卫生健康局/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/枣强县/)
  expect((await page.goto(`/staff/${CODE}/draft/duties`))?.status()).toBe(404)
})

test.describe('with a script', () => {
  test.use({ javaScriptEnabled: true })
  test('axe finds nothing on the pages of accounts', async ({ page }) => {
    await signIn(page, 'operator', demoPassword('operator'))
    await expect(page).toHaveURL(/\/staff$/)
    for (const path of [
      '/staff/account',
      '/staff/account/second-step',
      '/admin',
      '/admin/members',
      '/admin/people',
    ]) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id }) => id),
        path,
      ).toEqual([])
    }
  })
})
