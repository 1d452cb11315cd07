import { beforeAll, expect, test } from 'vitest'
import { memberAccess } from '@/lib/auth/access'
import { recordAudit } from '@/lib/data/audit'
import { readLog } from '@/lib/data/audit-log'
import { logAsCsv } from '@/lib/data/audit-log-csv'
import { withAccess } from '@/lib/data/with-access'
import { logFilterSchema } from '@/lib/domain/audit/filter'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { A, B, useDatabase } from '../../support/database'
import { makeMember, type TestMember } from '../../support/members'

useDatabase()
let editor: TestMember
let administrator: TestMember
let foreign: TestMember
let operator: TestMember
const filter = (query: object) => logFilterSchema.parse(query)

beforeAll(async () => {
  editor = await makeMember('editor-a', 'editor', A)
  administrator = await makeMember('admin-a', 'administrator', A)
  foreign = await makeMember('admin-b', 'administrator', B)
  operator = await makeMember('operator', 'operator', null)
  const write = (who: TestMember, entryId: string, after: string) =>
    withAccess(who.access, (tx) =>
      recordAudit(tx, who.access, { action: 'entry:revise', entryId, field: 'phone', before: '1', after }),
    )
  for (let n = 1; n <= 5; n++) await write(editor, `entry${n % 2}`, `=1+${n}`)
  await withAccess(foreign.access, (tx) =>
    recordAudit(tx, foreign.access, { action: 'settings:review', after: { showChecked: true } }),
  )
})

test('a bureau reads its own log, newest first, page by page', async () => {
  const first = await readLog(administrator.access, filter({}), 3)
  expect(first.map((entry) => entry.sequence)).toEqual([5, 4, 3])
  const second = await readLog(administrator.access, filter({ before: '3' }), 3)
  expect(second.map((entry) => entry.sequence)).toEqual([2, 1])
  expect(new Set(first.map((entry) => entry.actor))).toEqual(new Set(['editor-a']))
})

test('who may not read drafts sees who did what and when, but no texts of entries', async () => {
  const inBureau = memberAccess({
    personId: operator.id,
    actor: 'operator',
    jurisdictionCode: A,
    roles: ['operator'],
  })
  const seen = await readLog(inBureau, filter({}), 3)
  expect(seen).toMatchObject(
    [5, 4, 3].map((sequence) => ({ sequence, actor: 'editor-a', field: 'phone', before: null, after: null })),
  )
  expect(await readLog(administrator.access, filter({}), 1)).toMatchObject([{ before: '1', after: '=1+5' }])
})

test('the other bureau’s log is not there to be read', async () => {
  expect(await readLog(foreign.access, filter({}), 10)).toMatchObject([{ actor: 'admin-b' }])
  const platform = await readLog(operator.access, filter({}), 50)
  expect(platform.length).toBeGreaterThan(0)
  expect(platform.some((entry) => entry.action.startsWith('entry:'))).toBe(false)
})

test('filters by person, entry, action and day', async () => {
  const count = async (query: object) => (await readLog(administrator.access, filter(query), 50)).length
  const today = dayInBeijing(new Date())
  expect(await count({ person: 'EDITOR' })).toBe(5)
  expect(await count({ person: '别人' })).toBe(0)
  expect(await count({ entry: `https://list.example/${A}/services/entry1?x#y` })).toBe(3)
  expect(await count({ action: 'entry:revise' })).toBe(5)
  expect(await count({ from: today, to: today })).toBe(5)
  expect(await count({ to: '2020-01-01' })).toBe(0)
  expect(await count({ from: 'yesterday', before: '-1' })).toBe(5)
})

test('the CSV opens in a spreadsheet and reckons nothing', async () => {
  // Bytes: reading as text would take the mark at the beginning away.
  const bytes = Buffer.from(await new Response(logAsCsv(administrator.access, filter({}))).arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows = bytes.toString('utf8').trim().split('\r\n')
  expect(rows).toHaveLength(6)
  expect(rows[1]).toContain(',"\'=1+5",')
  expect(rows.join('')).not.toMatch(/,=/)
})
