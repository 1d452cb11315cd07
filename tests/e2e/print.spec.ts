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

test('a comparison on paper is whole, begins on its first page and says where it comes from', async ({
  page,
}) => {
  await page.goto('/compare/lists?left=460108&right=131121&part=procedures')
  const folded = page.locator('.one-sided .fold .side-text').first()
  await expect(folded).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(folded).toBeVisible()
  await expect(page.locator('.one-sided .fold > summary').first()).toBeHidden()
  await expect(page.locator('.source-line')).toContainText(/美兰区第1版，.+；枣强县第1版，.+来源：http/)
  await expect(page.locator('.source-line')).toContainText('/compare/lists?left=460108&right=131121')
  await expect(page.locator('form, button, nav').filter({ visible: true })).toHaveCount(0)
  const [row] = await page.locator('#both tbody').all()
  expect(await row!.evaluate((body) => getComputedStyle(body).breakInside)).toBe('auto')
  const head = page.locator('#both thead')
  expect(await head.evaluate((part) => getComputedStyle(part).display)).toBe('table-header-group')
})

test('a topic on paper says which places speak of it, and what each entry rests on', async ({ page }) => {
  await page.goto('/compare/topic?q=饮用水')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('专门写到')).toBeVisible()
  await expect(page.locator('.basis-line').first()).toContainText('《生活饮用水卫生监督管理办法》')
  await expect(page.locator('.basis-line p').first()).toBeVisible()
  await expect(page.locator('.source-line')).toContainText('/compare/topic?q=饮用水')
})
