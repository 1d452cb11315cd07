import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'
import { memberAccess } from '@/lib/auth/access'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { reviseEntry } from '@/lib/data/drafts/revise-entry'
import { type Bureau, type Member, signIn, test } from './own-bureau'
import { submitHere } from './submitting'

const PHONE = '0898-12345678'
const MENDED = '0898-87654321'

/** The editor's work on the first service, done by the function that the edit page calls. */
async function revisePhone(bureau: Bureau, editor: Member, phone: string): Promise<void> {
  const access = memberAccess({
    personId: editor.id,
    actor: editor.name,
    jurisdictionCode: bureau.code,
    roles: ['editor'],
  })
  const editionId = await openDraft(access)
  const { list, versions } = (await loadDraft(access))!
  const { entryId, source: _, ...data } = list.services[0]!
  const version = versions.get(entryId)!
  const saved = await reviseEntry(access, { editionId, entryId, version, data: { ...data, phone } })
  expect(saved.status).toBe('saved')
}

async function pageOf(browser: Browser, member: Member, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, member, path)
  return page
}

async function submit(page: Page): Promise<void> {
  await submitHere(page, { reason: '电话变更', basis: '某卫发〔2026〕1号' })
  await expect(page.getByRole('status')).toContainText('您的清单已经提交')
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('submit, be returned with a reason, mend, be approved by another, published, seen within a second', async ({
  browser,
  bureau,
}) => {
  test.setTimeout(120_000)
  await bureau.publish('460108')
  const review = `/staff/${bureau.code}/review`
  const [zhang, li] = [await bureau.member('张编辑', 'editor'), await bureau.member('李审核', 'reviewer')]
  await revisePhone(bureau, zhang, PHONE)

  const editor = await pageOf(browser, zhang, review)
  await expect(editor.getByRole('heading', { name: '提交审核', exact: true })).toBeVisible()
  await expectNoViolations(editor)
  await editor.getByLabel('调整原因').fill('写了一半')
  await editor.goto(`/staff/${bureau.code}/draft/services`)
  await editor.goto(review)
  await expect(editor.getByLabel('调整原因')).toHaveValue('写了一半')
  await submit(editor)
  await expect(editor.getByRole('button', { name: '通过' })).toHaveCount(0)

  const reviewer = await pageOf(browser, li, review)
  await expect(reviewer.getByText('修改 1 项。')).toBeVisible()
  await expect(reviewer.getByText(PHONE).first()).toBeVisible()
  await expect(reviewer.getByText('张编辑，').first()).toBeVisible()
  await expectNoViolations(reviewer)
  await reviewer.getByRole('link', { name: '提意见' }).first().click()
  await reviewer.getByLabel('对这一项的意见').fill('号码少一位？')
  await reviewer.getByRole('button', { name: '提出意见' }).first().click()
  await expect(reviewer.getByText('号码少一位？')).toBeVisible()
  await reviewer.getByRole('button', { name: '退回修改' }).click()
  expect(
    await reviewer.getByLabel('退回原因').evaluate((field: HTMLTextAreaElement) => field.validity.valid),
  ).toBe(false)
  await reviewer.getByLabel('退回原因').fill('电话不对，请核实')
  await reviewer.getByRole('button', { name: '退回修改' }).click()
  await expect(reviewer.getByRole('status')).toContainText('已经退回')

  await editor.goto(review)
  await expect(editor.getByText('电话不对，请核实').first()).toBeVisible()
  await editor.goto(`/staff/${bureau.code}/draft/services`)
  const said = editor.locator('.aside-row').filter({ hasText: '号码少一位？' })
  expect((await said.boundingBox())!.width).toBeGreaterThan(600)
  await revisePhone(bureau, zhang, MENDED)
  await editor.goto(review)
  await editor.getByRole('button', { name: '标为已解决' }).click()
  await expect(editor.getByText('已解决的意见 1 条')).toBeVisible()
  await submit(editor)

  await reviewer.goto(review)
  await reviewer.getByRole('button', { name: '通过并发布' }).click()
  await expect(reviewer.getByRole('heading', { name: '第2版' })).toBeVisible()
  const anyone = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await anyone.goto(`/${bureau.code}/services`, { timeout: 1000 })
  await expect(anyone.getByText(MENDED).first()).toBeVisible({ timeout: 1000 })
  await expect(reviewer.getByText('张编辑').first()).toBeVisible()
  await expectNoViolations(reviewer)
})

test('nobody approves their own work, and the page says why', async ({ page, bureau }) => {
  await bureau.publish('469021')
  const alone = await bureau.member('王一人', 'editor', 'reviewer')
  await revisePhone(bureau, alone, PHONE)
  await signIn(page, alone, `/staff/${bureau.code}/review`)
  await submit(page)
  await expect(page.getByText('不能由您本人审核').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /通过/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: '收回这次提交' })).toBeVisible()
})

test('what is set for a time comes at that time by itself', async ({ browser, bureau }) => {
  test.setTimeout(180_000)
  await bureau.publish('469021')
  const review = `/staff/${bureau.code}/review`
  const [zhang, li] = [await bureau.member('张编辑', 'editor'), await bureau.member('李审核', 'reviewer')]
  await revisePhone(bureau, zhang, PHONE)
  await submit(await pageOf(browser, zhang, review))
  const reviewer = await pageOf(browser, li, review)
  const at = new Date(Math.ceil((Date.now() + 5000) / 60_000) * 60_000)
  await reviewer
    .getByLabel('发布时间')
    .fill(new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16))
  await reviewer.getByRole('button', { name: '通过，到时间发布' }).click()
  await expect(reviewer.getByRole('status')).toContainText('到时间会自动发布')
  await expect(async () => {
    await reviewer.goto(`/staff/${bureau.code}/editions`)
    await expect(reviewer.getByRole('link', { name: '第2版' })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 90_000, intervals: [1000] })
  expect(Date.now()).toBeGreaterThanOrEqual(at.getTime())
})

test('an old edition comes back as a draft alone; withdrawing says what stands public', async ({
  browser,
  bureau,
}) => {
  await bureau.publish('469021')
  const [zhang, li] = [await bureau.member('张编辑', 'editor'), await bureau.member('李审核', 'reviewer')]
  const reviewer = await pageOf(browser, li, `/staff/${bureau.code}/editions/1`)
  await reviewer.getByRole('link', { name: '撤回这一版' }).click()
  await expectNoViolations(reviewer)
  await reviewer.getByLabel('撤回原因').fill('误发')
  await reviewer.getByRole('button', { name: '撤回第1版' }).click()
  await expect(reviewer.getByRole('status')).toContainText('看不到现行清单')
  const gone = await reviewer.request.get(`/${bureau.code}/editions/1`)
  expect(gone.status()).toBe(410)
  expect(await gone.text()).toContain('误发')
  const home = await (await reviewer.request.get('/')).text()
  expect(home).toContain('已撤回')
  const editor = await pageOf(browser, zhang, `/staff/${bureau.code}`)
  await expect(editor.getByText('第1版已撤回，公众现在看不到清单')).toBeVisible()
  await expect(editor.getByText('还没有发布过')).toHaveCount(0)
  await editor.goto(`/staff/${bureau.code}/editions`)
  await expect(editor.getByRole('link', { name: /恢复成新的草稿.*第1版/ })).toBeVisible()
  await editor.goto(`/staff/${bureau.code}/draft`)
  await expectNoViolations(editor)
  await editor.getByRole('link', { name: '恢复成新的草稿' }).click()
  await editor.getByRole('button', { name: '恢复成草稿' }).click()
  await expect(editor).toHaveURL(/\/review$/)
  await expect(editor.getByText('现在没有现行版本')).toBeVisible()
  await expect(editor.getByText('和第1版完全一样，没有改动')).toBeVisible()
  expect((await reviewer.request.get(`/${bureau.code}/editions/1`)).status()).toBe(410)
  await editor.goto(`/staff/${bureau.code}/editions/1/restore`)
  await expect(editor.getByText('现在已经有一份草稿')).toBeVisible()
  await editor.getByRole('link', { name: '作废现在的草稿' }).click()
  await expectNoViolations(editor)
  await editor.getByRole('button', { name: '作废草稿' }).click()
  await expect(editor.getByRole('status')).toContainText('已经作废')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an editor submits; what is missing is said beside the field, and nothing typed is lost', async ({
    page,
    bureau,
  }) => {
    await bureau.publish('469021')
    const editor = await bureau.member('张编辑', 'editor')
    await revisePhone(bureau, editor, PHONE)
    await signIn(page, editor, `/staff/${bureau.code}/review`)
    await page.getByLabel('调整原因').fill('电话变更')
    await page.getByLabel('调整依据').fill(' ')
    await page.getByRole('button', { name: '提交审核' }).click()
    await expect(page.getByRole('alert')).toContainText('请写明依据什么调整')
    await expect(page.getByLabel('调整原因')).toHaveValue('电话变更')
    await submit(page)
    await page.getByRole('button', { name: '收回这次提交' }).click()
    await expect(page.getByRole('status')).toContainText('已经收回')
  })

  test('a reviewer comments, settles and returns', async ({ browser, page, bureau }) => {
    await bureau.publish('469021')
    const review = `/staff/${bureau.code}/review`
    const [zhang, li] = [await bureau.member('张编辑', 'editor'), await bureau.member('李审核', 'reviewer')]
    await revisePhone(bureau, zhang, PHONE)
    await submit(await pageOf(browser, zhang, review))
    await signIn(page, li, review)
    await page.getByLabel('对整份草稿的意见').fill('请补充依据')
    await page.getByRole('button', { name: '提出意见' }).click()
    const anyway = page.getByLabel(/还有 1 条意见没有解决，仍要通过/)
    await page.getByRole('button', { name: '通过，先不发布' }).click()
    expect(await anyway.first().evaluate((field: HTMLInputElement) => field.validity.valueMissing)).toBe(true)
    await page.getByRole('button', { name: '标为已解决' }).click()
    await expect(page.getByText('已解决的意见 1 条')).toBeVisible()
    await expect(anyway).toHaveCount(0)
    await page.getByLabel('退回原因').fill('见意见')
    await page.getByRole('button', { name: '退回修改' }).click()
    await expect(page.getByRole('status')).toContainText('已经退回')
  })
})
