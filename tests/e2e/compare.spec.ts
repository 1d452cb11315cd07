import { expect, test } from '@playwright/test'

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader picks two counties, compares them and opens an entry', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: '各地比较' }).first().click()
    await page.getByLabel('一个地方', { exact: true }).fill('美兰')
    await page.getByLabel('另一个地方').fill('枣强县')
    await page.getByRole('button', { name: '比较' }).click()
    await expect(page).toHaveURL(/\/compare\/lists\?left=460108&right=131121/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('美兰区与枣强县：部门职责对照')
    const main = page.getByRole('main')
    await expect(main).toContainText('同一件事')
    await expect(main.getByRole('heading', { name: /^只有美兰区有/ })).toBeVisible()
    await main.getByRole('link', { name: '公共服务事项' }).click()
    await expect(page).toHaveURL(/part=services/)
    await main
      .getByRole('link', { name: /^第\d+项服务事项/ })
      .first()
      .click()
    await expect(page).toHaveURL(/\/(460108|131121)\/services\/[a-z0-9]+$/)
  })

  test('a reader asks who inspects drinking water where', async ({ page }) => {
    await page.goto('/compare')
    await page.getByLabel('一件事', { exact: true }).fill('饮用水')
    await page.getByRole('button', { name: '看各地' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('饮用水：各地怎么写')
    const main = page.getByRole('main')
    await expect(main.getByRole('table', { name: '哪个部门在哪里有分工' })).toContainText('水务')
    await expect(main.locator('.whose li').filter({ hasText: '没有写到' })).toContainText('定安县')
    await expect(main.locator('.whose li').last()).toContainText('清单没有这四个部分1个地方五华区')
    await main.getByRole('link', { name: '生活饮用水卫生管理' }).first().click()
    await expect(page).toHaveURL(/\/460108\/boundaries\//)
  })

  test('a reader goes from all counties to one matter, to one pair, to an entry', async ({ page }) => {
    await page.goto('/compare')
    await page.getByRole('main').getByRole('link', { name: '部门职责' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('各地部门职责对照表')
    const table = page.getByRole('table', { name: '地方：各地有哪些事项' })
    await expect(table.getByRole('rowheader', { name: '枣强县' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('清单里没有部门职责的，不在表里：五华区')
    const [cell] = await table.locator('td a').all()
    await cell!.click()
    await expect(page).toHaveURL(/\/compare\/lists\?left=\d{6}&right=\d{6}#[a-z0-9]+$/)
    await expect(page.locator('#both .side-entry:target')).toBeInViewport()
    await page.goBack()
    await page.getByLabel('点格子时和哪里对照').selectOption('469021')
    await page.getByRole('button', { name: '看这些地方' }).click()
    const beside = page
      .getByRole('row', { name: /^枣强县/ })
      .locator('td a')
      .first()
    await expect(beside).toHaveAttribute('href', /left=131121&right=469021#/)
    const heads = page.getByRole('table', { name: '事项，每件有几个地方有' })
    await heads.getByRole('link').first().click()
    await expect(page).toHaveURL(/\/compare\/matter\?/)
    const main = page.getByRole('main')
    await expect(main).toContainText('作底的写法')
    await main.getByRole('link', { name: '以它为底' }).first().click()
    await expect(page).toHaveURL(/\/compare\/matter\?/)
    await main.getByRole('link', { name: '两地逐项对照' }).first().click()
    await expect(page).toHaveURL(/\/compare\/lists\?left=\d{6}&right=\d{6}/)
    await page.goBack()
    await main.getByRole('link', { name: /^原文/ }).first().click()
    await expect(page).toHaveURL(/\/\d{6}\/duties\/[a-z0-9]+$/)
  })

  test('a county’s page leads to the comparison with itself chosen', async ({ page }) => {
    await page.goto('/460108')
    await page.getByRole('link', { name: '和别的地方比' }).click()
    await expect(page.getByLabel('一个地方', { exact: true })).toHaveValue(/^460108 /)
  })
})

test('on a phone long texts wait behind one press, and a table too wide says so', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/compare/lists?left=460108&right=131121&part=procedures')
  const fold = page.locator('#both .phone-fold').first()
  await expect(fold.locator('.side-text').first()).toBeHidden()
  await fold.locator('summary').click()
  await expect(fold.locator('.side-text').first()).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.locator('#both .phone-fold > summary').first()).toBeHidden()
  await expect(page.locator('#both .phone-fold .side-text').last()).toBeVisible()
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/compare/matrix')
  await expect(page.getByText('表比屏幕宽，左右移动看其余的列。')).toBeVisible()
  const table = page.getByRole('region', { name: '各地与事项对照表' })
  await table.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)
})

test('numbers can be called from two lists side by side, and what differs does not look like a link', async ({
  page,
}) => {
  await page.goto('/compare/lists?left=460108&right=131121&part=services')
  const phone = page.locator('#both .side-line.detail a.phone').first()
  await expect(phone).toHaveAttribute('href', /^tel:0(898|318)/)
  await page.goto('/compare/lists?left=460108&right=131121&part=duties')
  const own = page.locator('#both .pairs-table mark.own').first()
  await expect(own).toHaveCSS('font-weight', '400')
  await expect(own).toHaveCSS('text-decoration-line', 'underline')
  const ink = await page
    .locator('#both .side-text')
    .first()
    .evaluate((text) => getComputedStyle(text).color)
  await expect(own).toHaveCSS('color', ink)
})

test('the matrix counts alike in its list, in its table, at its head and at its foot', async ({ page }) => {
  await page.goto('/compare/matrix')
  const listed = await page.locator('.matter-index .spread b:first-of-type').allTextContents()
  const tabled = await page.locator('.matrix-head .spread td').allTextContents()
  expect(listed.length).toBeGreaterThan(0)
  expect(listed).toEqual(tabled)
  await expect(page.locator('.matter-index')).toContainText('只沾一部分')
  const main = page.getByRole('main')
  const [places] = /\d+个地方/.exec((await main.locator('.measure').first().textContent())!)!
  await expect(page.locator('.source-line')).toContainText(places)
})

test('a table of departments is as long as it is', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`/compare/topic?q=${encodeURIComponent('流动人口')}`)
  const table = page.getByRole('region', { name: '部门与地方对照表' })
  expect(await table.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(1)
})

test('addresses that mean nothing say so to machines too', async ({ request }) => {
  const status = async (query: string) => (await request.get(`/compare/lists?${query}`)).status()
  expect(await status('left=460108&right=131121')).toBe(200)
  expect(await status('left=460108')).toBe(200)
  expect(await status('left=460108&right=999999')).toBe(404)
  expect(await status('left=460108&right=131121&rightEdition=99')).toBe(404)
  expect(await status('left=460108&right=131121&on=2001-01-01')).toBe(404)
  expect(await status('left=460108&right=460108')).toBe(400)
  expect(await status('left=460108&right=131121&part=nothing')).toBe(400)
  expect(await status('left=460108&right=131121&on=yesterday')).toBe(400)
})

test('a topic over places that are not there is not there', async ({ request }) => {
  const status = async (query: string) => (await request.get(`/compare/topic?${query}`)).status()
  expect(await status('q=饮用水&codes=460108,131121')).toBe(200)
  expect(await status('q=饮用水&within=460000')).toBe(200)
  expect(await status('q=饮用水&codes=999999')).toBe(404)
  expect(await status('q=饮用水&within=xx')).toBe(400)
  expect((await request.get('/compare/topic.xlsx?q=饮用水')).status()).toBe(200)
  expect((await request.get('/compare/topic.xlsx')).status()).toBe(400)
})

test('the matrix and a matter can be taken away, and say so when they are not there', async ({ request }) => {
  const status = async (path: string) => (await request.get(path)).status()
  const page = await (await request.get('/compare/matrix?part=services')).text()
  const of = /of=(\d{6}-[a-z0-9]+)/.exec(page)?.[1]
  expect(of).toBeTruthy()
  expect(await status('/compare/matrix?within=460000')).toBe(200)
  expect(await status('/compare/matrix.xlsx?part=services')).toBe(200)
  expect(await status(`/compare/matter.xlsx?part=services&of=${of}`)).toBe(200)
  for (const name of ['/compare/matrix', '/compare/matrix.xlsx']) {
    expect(await status(`${name}?within=110000`), name).toBe(404)
    expect(await status(`${name}?part=plans`), name).toBe(400)
    expect(await status(`${name}?page=0`), name).toBe(400)
  }
  for (const name of ['/compare/matter', '/compare/matter.xlsx']) {
    expect(await status(`${name}?part=duties&of=${of}`), name).toBe(404)
    expect(await status(`${name}?of=anything`), name).toBe(400)
    expect(await status(name), name).toBe(400)
  }
})

test('a comparison can be taken away as a workbook', async ({ request }) => {
  const answer = await request.get('/compare/lists.xlsx?left=460108&right=131121')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toContain('spreadsheetml')
  expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
  expect((await request.get('/compare/lists.xlsx?left=460108&right=999999')).status()).toBe(404)
  expect((await request.get('/compare/lists.xlsx?left=460108')).status()).toBe(400)
})
