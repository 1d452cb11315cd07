import { expect } from '@playwright/test'
import { signIn, test } from './own-bureau'

test('an auditor compares without leaving the desk', async ({ page, bureau }) => {
  await bureau.publish('469021')
  await signIn(page, await bureau.member('王审计', 'auditor'))
  const desk = page.getByRole('navigation', { name: '审计' })
  for (const way of ['各地事项对照表', '各地怎么写一件事', '标准目录']) {
    await page.goto('/audit/compare')
    await page.getByRole('main').getByRole('link', { name: way, exact: true }).click()
    await expect(page).toHaveURL(/\/audit\/compare\/(matrix|topic|catalogue)/)
    await expect(desk).toBeVisible()
  }
})
