import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import { type APIRequestContext, expect, test } from '@playwright/test'

// A county of its own with five editions, the third withdrawn (tests/support/publish-history.ts).
const HISTORY = '/990301/editions'
/** Where the server under test keeps its database (playwright.config.ts). */
const DATA_DIR = '.data/e2e'
const run = promisify(execFile)

test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.beforeAll(() =>
  run(process.execPath, ['--import', 'tsx', 'tests/support/publish-history.ts', DATA_DIR]).then(() => {}),
)

test('the history tells of every edition why it came and what it changed', async ({ page }) => {
  await page.goto(HISTORY)
  const rows = page.locator('.edition-row')
  await expect(rows.locator('h2')).toHaveText([
    /第5版.*现行/,
    /第4版.*代替/,
    /第3版.*已撤回/,
    /第2版.*代替/,
    /第1版.*代替/,
  ])
  const second = page.locator('#edition-2')
  await expect(second).toContainText('机构改革后调整')
  await expect(second).toContainText('试验县编办〔2026〕3号')
  await expect(second).toContainText(
    '新增 1 项、删除 1 项、修改 3 项、移动 1 项，另有 1 处只改了标点或编号。',
  )
  await expect(page.locator('#edition-3')).toContainText('误把征求意见稿发布')
  await expect(page.locator('#edition-3').getByRole('link', { name: /比较/ })).toHaveCount(0)
  await expect(page.getByText('由同一人提交并审核发布')).toHaveCount(1)
  await expect(page.locator('#edition-5')).toContainText('由同一人提交并审核发布')
  await second.getByRole('link', { name: '与第1版比较' }).click()
  await expect(page).toHaveURL(`${HISTORY}/compare?from=1&to=2`)
})

test('two editions are compared by sign, word and line', async ({ page }) => {
  await page.goto(HISTORY)
  await page.getByLabel('旧的一版').selectOption('1')
  await page.getByLabel('新的一版').selectOption('2')
  await page.getByRole('button', { name: '比较' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('第1版与第2版的不同')
  const main = page.locator('main')
  await expect(main).toContainText('新增 1 项、删除 1 项、修改 3 项、移动 1 项')
  await expect(main.getByRole('heading', { name: '新增 试验疫苗接种' })).toBeVisible()
  await expect(main.getByRole('heading', { name: /删除 职责分工/ })).toBeVisible()
  await expect(main).toContainText('原来排在第 2 项，现在排在第 1 项')
  await expect(main.locator('del', { hasText: '12345678' })).toHaveText('【删去：12345678】')
  await expect(main.locator('ins', { hasText: '0999-87654321' })).toHaveText('【加上：0999-87654321】')
  await expect(main.locator('ins', { hasText: '医保局' })).toBeVisible()
  const folded = page.locator('details', { hasText: '只改了标点或编号' })
  await expect(folded.locator('.cosmetic').first()).toBeHidden()
  await folded.locator('summary').click()
  await expect(folded.locator('.cosmetic').first()).toBeVisible()
})

test('a withdrawn edition stays gone and cannot be compared', async ({ page, request }) => {
  for (const path of ['3', '3/list.json', '3/list.json.sha256'])
    expect((await request.get(`${HISTORY}/${path}`)).status(), path).toBe(410)
  await page.goto(`${HISTORY}/compare?from=2&to=3`)
  await expect(page.locator('main')).toContainText('第3版已经撤回，内容不再提供，不能比较')
  expect((await request.get(`${HISTORY}/compare?from=1&to=9`)).status()).toBe(404)
  await page.goto(`${HISTORY}/4`)
  await expect(page.getByRole('link', { name: '与第2版比较' }).first()).toBeVisible()
})

test('the list of a day is the edition that was in force', async ({ page, request }) => {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const answer = await request.get(`${HISTORY}/on?date=${today}`, { maxRedirects: 0 })
  expect(answer.status()).toBe(307)
  expect(answer.headers().location).toMatch(/\/990301\/editions\/5$/)
  await page.goto(HISTORY)
  await page.getByLabel('哪一天').fill('2020-01-01')
  await page.getByRole('button', { name: '看那一天的清单' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2020年1月1日的清单')
  await expect(page.locator('main')).toContainText('那一天本站还没有发布这份清单')
  await page.goto(`${HISTORY}/on?date=2999-01-01`)
  await expect(page.locator('main')).toContainText('这一天还没有到')
  await page.goto(`${HISTORY}/on?date=yesterday`)
  await expect(page.locator('main')).toContainText('请按“2026-11-20”的样子写一个日期')
})

test('what is published proves itself with sha256sum and with our own command', async ({ request }) => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'))
  try {
    await save(request, folder, 1)
    await save(request, folder, 2)
    const said = execFileSync('sha256sum', ['-c', '990301-2.json.sha256'], { cwd: folder, encoding: 'utf8' })
    expect(said).toMatch(/^990301-2\.json: /)
    const files = [1, 2].map((number) => join(folder, `990301-${number}.json`))
    const verify = ['--import', 'tsx', 'scripts/list.ts', 'verify', ...files]
    expect((await run(process.execPath, verify)).stdout).toMatch(/接在 990301-1\.json 之后\n一致\n$/)
    writeFileSync(files[1]!, '{"list":{},"previousDigest":null}')
    await expect(run(process.execPath, verify)).rejects.toMatchObject({ code: 1, stdout: /不一致\n$/ })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** The data file and the digest file under the names that the site gives them. */
async function save(request: APIRequestContext, folder: string, number: number): Promise<void> {
  for (const path of ['list.json', 'list.json.sha256']) {
    const response = await request.get(`${HISTORY}/${number}/${path}`)
    const [, name] = /filename="([^"]+)"/.exec(response.headers()['content-disposition'] ?? '') ?? []
    writeFileSync(join(folder, name!), await response.body())
  }
}

for (const width of [360, 768, 1280])
  test(`the pages of history are sound at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const path of [
      '',
      '/2',
      '/3',
      '/compare?from=1&to=2',
      '/compare?from=2&to=3',
      '/on?date=2020-01-01',
    ]) {
      await page.goto(`${HISTORY}${path}`)
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, path).toBeLessThanOrEqual(0)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(
        violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target)}`),
        path,
      ).toEqual([])
      expect(await page.locator('script:not([type="application/ld+json"])').count(), path).toBe(0)
    }
  })
