import { expect } from '@playwright/test'
import { signIn, test } from './own-bureau'

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a member signs in, comes to where they wanted, and out again', async ({ page, bureau }) => {
      const editor = await bureau.member('张三', 'editor')
      await page.goto(`/staff/${bureau.code}`)
      await expect(page).toHaveURL(/\/sign-in\?next=/)
      await page.getByLabel('登录名').fill(editor.loginName)
      await page.getByLabel('密码').fill('wrong')
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await expect(page.getByRole('alert').filter({ hasText: '不对' })).toBeVisible()
      await expect(page.getByLabel('登录名')).toHaveValue(editor.loginName)
      await signIn(page, editor, `/staff/${bureau.code}`)
      await expect(page).toHaveURL(`/staff/${bureau.code}`)
      const missing = await page.goto(`/staff/${bureau.code}/editions/99`)
      expect(missing?.status()).toBe(404)
      await expect(page.getByRole('heading', { name: '打不开这个页面' })).toBeVisible()
      await expect(page.getByRole('link', { name: '单位登录' })).toHaveCount(0)
      await page.goto('/staff/not-here?broken=1')
      await expect(page.getByRole('heading', { name: '这个页面暂时打不开' })).toBeVisible()
      await expect(page.getByRole('link', { name: '单位登录' })).toHaveCount(0)
      await page.goto(`/staff/${bureau.code}`)
      await page.getByRole('button', { name: '退出' }).click()
      await expect(page).toHaveURL(/\/sign-in/)
      await page.goto(`/staff/${bureau.code}`)
      await expect(page).toHaveURL(/\/sign-in\?next=/)
    })
  })
