import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'
import { memberAccess, publicAccess } from '@/lib/auth/access'
import { loadCurrentEdition } from '@/lib/data/editions'
import { raiseFinding } from '@/lib/data/findings/raise-finding'
import { addDays, dayInBeijing, dayInWords } from '@/lib/domain/calendar-days'
import { enter, reach, signInByKeyboard, type, typeDate } from './by-keyboard'
import { type Bureau, type Member, signIn, test } from './own-bureau'

const today = () => dayInBeijing(new Date())

async function aDesk(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  // What does not come is told where it was waited for.
  page.setDefaultTimeout(45_000)
  return page
}

/** The finding and the way to it, as who is told of it finds it. */
async function openFromNotice(page: Page, words: RegExp) {
  await page.goto('/staff/notifications')
  await enter(page, words)
  await page.waitForURL(/\/findings\//)
}

const labelOf = (field: Element) => (field as HTMLInputElement).labels?.[0]?.innerText.trim() ?? ''

const history = (page: Page) => page.locator('.finding-history li b').allInnerTexts()

/** One that nobody answered in time: no page takes a day gone by, so it is raised behind the pages. */
async function anOverdueFinding({ code }: Bureau, auditor: Member): Promise<void> {
  const edition = await loadCurrentEdition(publicAccess(), code)
  const entryId = edition?.list.services.at(-1)?.entryId ?? ''
  const raised = await raiseFinding(
    memberAccess({ personId: auditor.id, actor: auditor.name, jurisdictionCode: code, roles: ['auditor'] }),
    {
      ...{ editionNumber: 1, about: { entryId }, rule: null, evidence: null, comparedWith: null },
      ...{ severity: 'warning', title: '早就该改的', body: '请改。', dueOn: addDays(today(), -3) },
    },
    new Date(),
  )
  expect(raised.status).toBe('raised')
}

test('the whole life of a finding, by keyboard alone', async ({ browser, bureau }) => {
  test.setTimeout(600_000)
  const { code, name } = bureau
  await bureau.publish('469021')
  const auditor = await bureau.member('王审计', 'auditor')
  await anOverdueFinding(bureau, auditor)
  const [desk, clerk, chief] = [await aDesk(browser), await aDesk(browser), await aDesk(browser)]
  await signInByKeyboard(desk, auditor, '/audit')
  await signInByKeyboard(clerk, await bureau.member('张三', 'editor'), `/staff/${code}`)
  await signInByKeyboard(chief, await bureau.member('李四', 'reviewer'), `/staff/${code}`)

  // The auditor: from the health check of all counties to one, and from what it found to a finding of their own.
  await enter(desk, /^体检/)
  await expect(desk).toHaveURL('/audit/health')
  await desk.goto(`/audit/health/${code}?severity=error`)
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(name)
  await enter(desk, /^提出问题/)
  await desk.waitForURL(/\/audit\/findings\/raise/)
  await expect(desk.getByLabel('问题（必填）')).not.toHaveValue('')
  const words = await desk.locator('q.evidence').innerText()
  const due = addDays(today(), 20)
  await type(desk, /^问题（必填）/, '机构名称没有改')
  await typeDate(desk, /^整改答复期限/, due)
  await enter(desk, /^提出问题/, 'button')
  await expect(desk.getByText('问题已提出，并告诉了单位。')).toBeVisible()
  await expect(desk.locator('main')).toContainText(words)
  await expect(desk.locator('main')).toContainText(dayInWords(due))

  // The bureau: the notice leads there; it answers, mends it in a draft and publishes.
  await openFromNotice(clerk, /机构名称没有改/)
  await reach(clerk, /^是否认可/, 'select')
  await clerk.keyboard.press('ArrowDown')
  await type(clerk, /^答复（必填）/, '认可，马上改。')
  await enter(clerk, /^答复$/, 'button')
  await expect(clerk.getByText('已答复，并告诉了审计员。')).toBeVisible()
  await enter(clerk, /^去草稿里改$/, 'button')
  await clerk.waitForURL(new RegExp(`/staff/${code}/draft/`))
  await expect(clerk.locator('.entry-findings')).toContainText('机构名称没有改')
  await clerk.locator('.entry-form :is(input, textarea):focus').waitFor()
  await clerk.keyboard.press('Control+End')
  await clerk.keyboard.type('（已核对）')
  await clerk.keyboard.press('Control+Enter')
  await expect(clerk.getByText('已保存。')).toBeVisible()
  await enter(clerk, /^审核发布/)
  await clerk.waitForURL(/\/review/)
  await type(clerk, /^调整原因/, '按审计意见改正')
  await type(clerk, /^调整依据/, '三定规定')
  // Whatever reason stands first among those why errors stay; then that the rest was seen.
  const first = await clerk.locator('form input[name=left]').first().evaluate(labelOf)
  for (const words of [new RegExp(`^${first}`), /我看过了/]) {
    await reach(clerk, words)
    await clerk.keyboard.press('Space')
  }
  await enter(clerk, /^提交审核$/, 'button')
  await expect(clerk.getByText('待审核').first()).toBeVisible()
  await enter(chief, /^审核发布/)
  await chief.waitForURL(/\/review/)
  await enter(chief, /^通过并发布$/, 'button')
  await expect(chief.getByText(/第\s*2\s*版/).first()).toBeVisible()

  // The auditor sends it back once, the bureau answers again, the auditor closes it.
  await openFromNotice(desk, /机构名称没有改/)
  await expect(desk.locator('.kicker')).toContainText('第2版已改动')
  await type(desk, /^退回原因/, '还有一处没有改。')
  await enter(desk, /^退回$/, 'button')
  await expect(desk.getByText('已退回，并告诉了单位。')).toBeVisible()
  await openFromNotice(clerk, /退回/)
  await expect(clerk.locator('main')).toContainText('还有一处没有改。')
  await reach(clerk, /^是否认可/, 'select')
  await clerk.keyboard.press('ArrowDown')
  await type(clerk, /^答复（必填）/, '另一处是历史名称，不改。')
  await enter(clerk, /^答复$/, 'button')
  await expect(clerk.getByText('已答复，并告诉了审计员。')).toBeVisible()
  await openFromNotice(desk, /机构名称没有改.*答复|答复.*机构名称没有改/)
  await type(desk, /^结论/, '同意，办结。')
  await enter(desk, /^办结$/, 'button')
  await expect(desk.getByText('已办结，并告诉了单位。')).toBeVisible()
  expect((await history(desk)).map((step) => step.replace(/[，：].*/, ''))).toEqual([
    '提出问题',
    '单位答复',
    '开始在草稿里改',
    '第2版公布',
    '退回',
    '单位答复',
    '办结',
  ])
  expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([])

  // The lists: by state, by age, and what is late is marked with words.
  await desk.goto(`/audit/findings?code=${code}`)
  await enter(desk, /^已办结（1）/)
  await expect(desk.locator('table.record')).toContainText('机构名称没有改')
  await enter(desk, /^超期（1）/)
  await expect(desk.locator('table.record')).toContainText('早就该改的')
  await expect(desk.locator('table.record .overdue')).toContainText('已超期3天')
  await reach(desk, /^提出多久/, 'select')
  await desk.keyboard.press('ArrowDown')
  await enter(desk, /^筛选$/, 'button')
  await expect(desk.getByText('这里没有问题。')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a finding is raised by hand, answered and closed', async ({ page, browser, bureau }) => {
    test.setTimeout(180_000)
    const { code, name } = bureau
    await bureau.publish('469021')
    await signIn(page, await bureau.member('王审计', 'auditor'), '/audit')
    const clerk = await (await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })).newPage()
    await signIn(clerk, await bureau.member('张三', 'editor'))

    await page.getByRole('link', { name: '提出问题' }).first().click()
    await page.getByLabel(/按名称/).fill(name)
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByRole('link', { name: new RegExp(name) }).click()
    await page.getByRole('link', { name: '整份清单' }).click()
    await page.getByLabel('具体情况和整改要求').fill('请补上标题。')
    await page.getByLabel('问题（必填）').fill('清单没有标题')
    await page.getByRole('button', { name: '提出问题' }).click()
    await expect(page.getByText('问题已提出，并告诉了单位。')).toBeVisible()
    const finding = page.url()

    await clerk.goto(`/staff/${code}/findings`)
    await clerk.getByRole('link', { name: '清单没有标题' }).click()
    await clerk.getByLabel(/是否认可/).selectOption('disputed')
    await clerk.getByLabel('答复（必填）').fill('标题在封面上。')
    await clerk.getByRole('button', { name: '答复', exact: true }).click()
    await expect(clerk.getByText('已答复，并告诉了审计员。')).toBeVisible()

    await page.goto(finding)
    await page.getByLabel('结论').fill('同意。')
    await page.getByRole('button', { name: '办结' }).click()
    await expect(page.getByText('已办结，并告诉了单位。')).toBeVisible()
    expect(await history(page)).toHaveLength(3)
  })

  test('one finding for all places of a rule, mended place by place', async ({ page, browser, bureau }) => {
    test.setTimeout(180_000)
    const { code } = bureau
    await bureau.publish('469021')
    await signIn(page, await bureau.member('王审计', 'auditor'), `/audit/health/${code}`)
    const way = page.getByRole('link', { name: /^就这一类提一条问题（\d+ 处）$/ }).first()
    const places = Number(/\d+/.exec(await way.innerText()))
    await way.click()
    const ticks = page.locator('.place-choices input')
    await expect(ticks).toHaveCount(places)
    await ticks.first().uncheck()
    // What was left out stays out while something else is put right.
    const term = page.getByLabel(/^整改答复期限/)
    const due = await term.inputValue()
    await term.fill('2026-01-05')
    await page.getByRole('button', { name: '提出问题' }).click()
    await expect(page.locator('.outcome.bad')).toBeVisible()
    await expect(page.locator('.place-choices input:checked')).toHaveCount(places - 1)
    await expect(ticks.first()).not.toBeChecked()
    await term.fill(due)
    await page.getByRole('button', { name: '提出问题' }).click()
    await expect(page.getByText('问题已提出，并告诉了单位。')).toBeVisible()
    await expect(page.locator('.said-places > li')).toHaveCount(places - 1)
    const finding = page.url()

    const clerk = await (await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })).newPage()
    await signIn(clerk, await bureau.member('张三', 'editor'), `/staff/${code}/findings`)
    await clerk.locator('table.record a.entry-link').click()
    await expect(clerk.locator('.said-places > li')).toHaveCount(places - 1)
    const desk = clerk.url()
    const words = await clerk.locator('.said-places .evidence').first().innerText()
    // No draft is open: the place opens it and leads into its entry.
    await clerk.getByRole('button', { name: '去草稿里改这一处' }).first().click()
    await expect(clerk.locator('.quoted-message')).toContainText(words)
    await expect(clerk.locator('.entry-findings').first()).toBeVisible()
    const text = clerk.locator('.entry-form textarea').first()
    await text.fill(`${await text.inputValue()}（已核对）`)
    await clerk.getByRole('button', { name: '保存', exact: true }).click()
    await clerk.goto(desk)
    await expect(clerk.locator('.said-places')).toContainText('草稿里改动过，这些字还在')
    await expect(clerk.getByText(/^草稿里 \d+ 处所在的事项改动过/)).toBeVisible()
    await expect(clerk.getByRole('link', { name: '去草稿里改这一处' }).first()).toBeVisible()
    await clerk.getByRole('button', { name: '去草稿里改', exact: true }).click()
    await expect(clerk.getByRole('status')).toContainText('请从下面各处逐一去改')

    // What was raised is not ticked again.
    await page.goto(`/audit/health/${code}`)
    await page
      .getByRole('link', { name: /^就这一类提一条问题/ })
      .first()
      .click()
    await expect(page.locator('.place-choices input:checked')).toHaveCount(1)
    await page.goto(finding)
    expect((await history(page)).map((step) => step.replace(/，.*/, ''))).toEqual([
      '提出问题',
      '开始在草稿里改',
    ])
  })

  test('from a comparison that everybody reads to a finding on what is missing', async ({ page, bureau }) => {
    test.setTimeout(180_000)
    const { code, name } = bureau
    await bureau.publish('469021')
    const auditor = await bureau.member('王审计', 'auditor')
    await page.goto(`/compare/lists?left=460108&right=${code}&part=services`)
    await page.getByRole('link', { name: '由此提出问题' }).click()
    // Nobody is known on a public page; whoever goes on signs in and comes out where they meant to.
    await signIn(page, auditor, new URL(page.url()).searchParams.get('next') ?? '')
    await page
      .getByRole('link', { name: /提出问题：缺少这一项$/ })
      .first()
      .click()
    await expect(page.locator('.kicker')).toContainText(name)
    await expect(page.getByLabel('缺少什么（必填）')).not.toHaveValue('')
    await expect(page.locator('.facts')).toContainText('美兰区')
    await page.getByRole('button', { name: '提出问题' }).click()
    await expect(page.getByText('问题已提出，并告诉了单位。')).toBeVisible()
    await expect(page.locator('.facts')).toContainText('中缺少')
    await page.goto(`/compare/topic?q=流动人口&codes=460108,${code}`)
    await page.getByRole('link', { name: '由此提出问题' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('流动人口')
    await expect(page.getByRole('link', { name: /^提出问题/ }).first()).toBeVisible()
  })
})
