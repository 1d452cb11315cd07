import { beforeAll, expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { loadFinding } from '@/lib/data/findings/load-finding'
import { findDueReminders, remind } from '@/lib/data/findings/remind'
import { takeFindingStep } from '@/lib/data/findings/take-step'
import { listNotifications } from '@/lib/data/notifications'
import { startOfDay } from '@/lib/domain/calendar-days'
import { remindOfFindings } from '@/lib/jobs/remind-of-findings'
import { makeAuditor, type TestAuditor } from '../../support/auditors'
import { A, B, useDatabase } from '../../support/database'
import { aFinding } from '../../support/findings'
import { makeMember, type TestMember } from '../../support/members'
import { publishFirst } from '../workflow/people'

useDatabase()
const timer = systemAccess(null, '到期提醒')
let auditor: TestAuditor
let editor: TestMember
let reviewer: TestMember
let foreign: TestMember
let id: string

beforeAll(async () => {
  for (const code of [A, B]) await publishFirst(code)
  auditor = await makeAuditor('auditor', [])
  editor = await makeMember('editor-a', 'editor', A)
  reviewer = await makeMember('reviewer-a', 'reviewer', A)
  foreign = await makeMember('editor-b', 'editor', B)
  id = await aFinding(auditor.in(A), { about: 'list', dueOn: '2026-12-18' })
  await aFinding(auditor.in(B), { about: 'list', dueOn: '2027-12-18' })
})

const news = async (who: TestMember | TestAuditor) =>
  (await listNotifications('own' in who ? who.own : who.desk, 50))
    .map(({ text }) => text)
    .filter((text) => /快到期|超期/.test(text))

test('three days before: whoever answers, once, however many instances run', async () => {
  expect(await remindOfFindings(startOfDay('2026-12-14'))).toBe(0)
  const both = await Promise.all([1, 2].map(() => remindOfFindings(startOfDay('2026-12-15'))))
  expect(both[0]! + both[1]!).toBe(1)
  expect(await remindOfFindings(startOfDay('2026-12-18'))).toBe(0)
  expect(await news(editor)).toEqual(['问题第1号“依据已经失效”快到期了，请在2026年12月18日前整改答复'])
  for (const other of [reviewer, foreign, auditor]) expect(await news(other)).toEqual([])
})

test('late: the bureau and the auditor, once', async () => {
  expect(await remindOfFindings(startOfDay('2026-12-19'))).toBe(1)
  expect(await remindOfFindings(startOfDay('2026-12-20'))).toBe(0)
  for (const one of [editor, reviewer, auditor]) expect((await news(one))[0]).toContain('已超期')
  expect(await news(foreign)).toEqual([])
})

test('a new day is reminded of anew; what was answered meanwhile is not', async () => {
  const { version } = (await loadFinding(auditor.in(A), id))!
  const extended = await takeFindingStep(
    auditor.in(A),
    { id, version, step: 'extend', words: '单位申请延期', dueOn: '2027-01-08' },
    startOfDay('2026-12-20'),
  )
  expect(extended).toMatchObject({ status: 'taken' })
  const [due] = await findDueReminders(timer, '2027-01-06')
  expect(due).toMatchObject({ jurisdictionCode: A, id, late: false })
  await takeFindingStep(
    editor.access,
    { id, version: version + 1, step: 'answer', stance: 'disputed', words: '依据有效' },
    startOfDay('2027-01-06'),
  )
  expect(await remind(systemAccess(A, '到期提醒'), due!)).toBe(false)
  expect(await remind(systemAccess(B, '到期提醒'), due!)).toBe(false)
  expect(await findDueReminders(timer, '2027-01-20')).toEqual([])
})

test('what is due is the timer’s to look up', async () => {
  expect(await findDueReminders(editor.access, '2026-12-31')).toEqual(
    (await findDueReminders(timer, '2026-12-31')).filter((one) => one.jurisdictionCode === A),
  )
  expect(await findDueReminders(foreign.access, '2026-12-31')).toEqual([])
})
