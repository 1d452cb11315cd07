import { beforeAll, expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { confirmEntries, loadChecks, saveReviewSettings } from '@/lib/data/checks'
import { loadEntryUpkeep } from '@/lib/data/feedback/public-feedback'
import { publishList } from '@/lib/data/publish'
import { addMonths, dayInBeijing } from '@/lib/domain/calendar-days'
import { reviewMonths } from '@/lib/domain/checks'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'
import { makeMember, type TestMember } from '../../support/members'

const database = useDatabase()
const today = dayInBeijing(new Date())
let editor: TestMember
let administrator: TestMember
let foreign: TestMember

beforeAll(async () => {
  for (const [code, word] of [
    [A, '甲'],
    [B, '乙'],
  ] as const)
    await publishList(systemAccess(code, 'test'), { list: smallList(word), reason: '首次', basis: '测试' })
  editor = await makeMember('editor-a', 'editor', A)
  administrator = await makeMember('admin-a', 'administrator', A)
  foreign = await makeMember('editor-b', 'editor', B)
})

const states = async (who: TestMember, day: string) =>
  Object.fromEntries((await loadChecks(who.access, day))!.entries.map((entry) => [entry.part, entry.state]))

test('everything published is due a year later', async () => {
  expect(new Set(Object.values(await states(editor, today)))).toEqual(new Set(['later']))
  expect(new Set(Object.values(await states(editor, addMonths(today, 13))))).toEqual(new Set(['overdue']))
})

test('who confirms entries of another bureau confirms none', async () => {
  const ours = (await loadChecks(editor.access, today))!.entries.map((entry) => entry.entryId)
  expect(await confirmEntries(foreign.access, { editionNumber: 1, entries: ours }, new Date())).toBe(0)
  expect((await loadChecks(editor.access, today))!.entries.every((entry) => entry.checkedOn === null)).toBe(
    true,
  )
})

test('one entry, or a whole part, of the edition one looked at', async () => {
  const checks = await loadChecks(editor.access, today)
  const service = checks!.entries.find((entry) => entry.part === 'services')!
  const now = new Date()
  expect(
    await confirmEntries(editor.access, { editionNumber: 2, entries: [service.entryId] }, now),
  ).toBeNull()
  expect(await confirmEntries(editor.access, { editionNumber: 1, entries: [service.entryId] }, now)).toBe(1)
  expect(await confirmEntries(editor.access, { editionNumber: 1, entries: { part: 'duties' } }, now)).toBe(1)
  const after = (await loadChecks(editor.access, today))!.entries
  expect(
    after
      .filter((entry) => entry.checkedOn === today)
      .map((entry) => entry.part)
      .sort(),
  ).toEqual(['duties', 'services'])
  const raw = await database.connect('superuser')
  const { rows } = await raw.query(`SELECT entry_id, actor FROM audit_entry WHERE action = 'entry:confirm'`)
  expect(rows).toContainEqual({ entry_id: service.entryId, actor: 'editor-a' })
})

test('the public sees the day only when the bureau wants it', async () => {
  const { entries, version } = (await loadChecks(administrator.access, today))!
  const { entryId } = entries.find((entry) => entry.part === 'services')!
  const shown = async () => (await loadEntryUpkeep(publicAccess(), A, entryId)).checkedOn
  expect(await shown()).toBeNull()
  const settings = { months: { ...reviewMonths(null), services: 6, plans: null }, showChecked: true, version }
  expect(await saveReviewSettings(administrator.access, settings)).toBe(true)
  expect(await shown()).toBe(today)
  expect(await saveReviewSettings(administrator.access, settings)).toBe(false)
  const plans = entries.find((entry) => entry.part === 'plans')!
  expect((await loadEntryUpkeep(publicAccess(), A, plans.entryId)).checkedOn).toBeNull()
  expect(await states(editor, addMonths(today, 7))).toMatchObject({ services: 'overdue', plans: 'never-due' })
})

test('an editor does not decide how often', async () => {
  const settings = { months: reviewMonths(null), showChecked: false, version: 1 }
  // The database's wall: an update that touches no row.
  expect(await saveReviewSettings(editor.access, settings)).toBe(false)
  expect((await loadChecks(editor.access, today))!.showChecked).toBe(true)
})
