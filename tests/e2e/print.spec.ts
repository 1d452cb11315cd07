import { expect, test } from '@playwright/test'

test('printing a part gives the official form and nothing of the site', async ({ page }) => {
  await page.goto('/460108/duties')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.getByRole('searchbox').first()).toBeHidden()
  const heads = page.locator('main table thead th')
  await expect(heads.first()).toBeVisible()
  expect(await heads.allInnerTexts()).toEqual(expect.arrayContaining(['序号', '主要职责', '具体工作事项']))
  expect(
    await page
      .locator('main table')
      .first()
      .evaluate((t) => getComputedStyle(t.querySelector('td')!).borderTopStyle),
  ).toBe('solid')
})
