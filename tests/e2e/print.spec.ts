import { expect, test } from '@playwright/test'

test('the matrix is printed whole, with the names of its matters', async ({ page }) => {
  await page.goto('/compare/matrix')
  await page.emulateMedia({ media: 'print' })
  const table = page.locator('.grid-scroller')
  expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(1)
  await expect(page.locator('.matter-index li').first()).toBeVisible()
  await expect(page.getByRole('button')).toBeHidden()
})

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
