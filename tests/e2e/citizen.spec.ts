import { expect, test } from '@playwright/test'

test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })

test('a citizen on a phone asks in her own words and gets the department', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox').first().fill('公厕苍蝇多归谁管')
  await page.getByRole('searchbox').first().press('Enter')
  await expect(page).toHaveURL(/\/who\?/)
  const main = page.getByRole('main')
  await expect(main).toContainText('病媒生物')
  await expect(main).toContainText('市政市容行政主管部门')
  await main.getByRole('link', { name: /病媒/ }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('病媒')
})

test('a service ends in a phone that dials, with the area code', async ({ page }) => {
  await page.goto('/460108/services')
  await page.getByRole('link', { name: '计划生育家庭特别扶助申办' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('特别扶助')
  await expect(page.locator('a[href^="tel:"]').first()).toHaveAttribute('href', /tel:(\+86|0)-?898-?65372392/)
})

test('what this bureau does not do is said plainly', async ({ page }) => {
  await page.goto(`/who?q=${encodeURIComponent('驾驶证丢了去哪补办')}`)
  await expect(page.getByRole('main')).toContainText(/没有找到|没有写到/)
  await expect(page.locator('a[href="tel:12345"]').first()).toBeVisible()
})

test('names of officials stay out of the public site', async ({ page, request }) => {
  await page.goto('/530102/plans')
  const plan = await page.locator('main a[href^="/530102/plans/"]').first().getAttribute('href')
  await page.goto(plan!)
  const whole = await page.content()
  expect(whole).toContain('区发改局局长')
  const names = ['陈伟', '陈净', '许睿', '阮勇', '刘亚霖', '王怀平', '李佶桧']
  const spaced = (name: string) => new RegExp(name.split('').join('\\s*'))
  for (const name of names) expect(whole).not.toMatch(spaced(name))
  for (const name of names) {
    const answer = await request.get(`/api/v1/search?q=${encodeURIComponent(name)}`)
    // What was asked may be said back as an unknown word; what is answered must not know it.
    const { answers } = await answer.json()
    expect(JSON.stringify(answers)).not.toMatch(spaced(name))
  }
})
