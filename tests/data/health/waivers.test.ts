import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { memberAccess } from '@/lib/auth/access'
import { readLog } from '@/lib/data/audit-log'
import { listWaivers, takeBackWaivers, waiveFindings } from '@/lib/data/health/waivers'
import { applyWaivers } from '@/lib/domain/health/waivers'
import { A, B, useDatabase } from '../../support/database'
import { makeMember, type TestMember } from '../../support/members'

const database = useDatabase()
let editor: TestMember
let reviewer: TestMember
let foreign: TestMember

/** More than an index entry can hold. */
const LONG = '重复的一段话'.repeat(2000)
const found = (words: string) => ({
  rule: 'phone/cut-off',
  entryId: 'abcdefghij',
  key: `phone/cut-off|abcdefghij|phone|${words}`,
  evidence: words,
})
const keys = async (who: TestMember) => (await listWaivers(who.access)).map(({ key }) => key)

beforeAll(async () => {
  editor = await makeMember('editor-a', 'editor', A)
  reviewer = await makeMember('reviewer-a', 'reviewer', A)
  foreign = await makeMember('editor-b', 'editor', B)
})
beforeEach(async () => {
  await takeBackWaivers(
    editor.access,
    (await listWaivers(editor.access)).map(({ id }) => id),
  )
})

test('a reason stands for the finding, once, and is told to the log', async () => {
  expect(await waiveFindings(editor.access, [found('6537'), found(LONG)], ' 短号，本县可拨 ')).toBe(2)
  expect(await waiveFindings(editor.access, [found('6537')], '另一个原因')).toBe(0)
  const [waiver] = (await listWaivers(reviewer.access)).filter(({ evidence }) => evidence === '6537')
  expect(waiver).toMatchObject({ reason: '短号，本县可拨', actor: 'editor-a', entryId: 'abcdefghij' })
  const log = await readLog(editor.access, {}, 10)
  expect(log.filter(({ action }) => action === 'health:waive').map(({ after }) => after)).toContainEqual({
    rule: 'phone/cut-off',
    evidence: '6537',
    reason: '短号，本县可拨',
  })
})

test('two people at once make one waiver of it', async () => {
  const counts = await Promise.all(
    [1, 2, 3].map((one) => waiveFindings(editor.access, [found('同时')], `原因${one}`)),
  )
  expect(counts.reduce((sum, count) => sum + count)).toBe(1)
  expect(await keys(editor)).toEqual([found('同时').key])
})

test('taken back, what it stood for is found again; the reason can be given anew', async () => {
  await waiveFindings(editor.access, [found('6537')], '短号')
  const [waiver] = await listWaivers(editor.access)
  expect(await takeBackWaivers(editor.access, [waiver!.id])).toBe(1)
  expect(await takeBackWaivers(editor.access, [waiver!.id])).toBe(0)
  expect(await keys(editor)).toEqual([])
  expect(await waiveFindings(editor.access, [found('6537')], '还是短号')).toBe(1)
})

test('findings are parted by their keys, whatever else changed', () => {
  const finding = {
    ...found('6537'),
    at: '/services/3/phone',
    message: '',
    severity: 'error',
    field: 'phone',
  } as const
  const waiver = { ...found('6537'), id: '1', reason: '短号', actor: '甲', createdAt: new Date() }
  const other = { ...finding, ...found('6538') }
  expect(applyWaivers([finding, other], [waiver])).toEqual({
    open: [other],
    waived: [{ finding, waiver }],
  })
})

describe('the walls', () => {
  test('another bureau reads, gives and takes back none', async () => {
    await waiveFindings(editor.access, [found('6537')], '短号')
    const [waiver] = await listWaivers(editor.access)
    expect(await keys(foreign)).toEqual([])
    expect(await takeBackWaivers(foreign.access, [waiver!.id])).toBe(0)
    // The same key in another bureau is another bureau's affair.
    expect(await waiveFindings(foreign.access, [found('6537')], '我们的短号')).toBe(1)
    expect((await listWaivers(editor.access)).map(({ reason }) => reason)).toEqual(['短号'])
  })

  test('whoever may not edit gives no reason and takes none back', async () => {
    await waiveFindings(editor.access, [found('6537')], '短号')
    const [waiver] = await listWaivers(editor.access)
    await expect(waiveFindings(reviewer.access, [found('6538')], '我看行')).rejects.toThrow(/row-level/)
    expect(await takeBackWaivers(reviewer.access, [waiver!.id])).toBe(0)
  })

  test('the database takes no reason in another’s name, none without words, and changes none', async () => {
    const running = await database.connect('running')
    await running.query(
      `SELECT set_config('app.jurisdiction', '${A}', false), set_config('app.person', '${editor.id}', false),
              set_config('app.permissions', 'draft:read,draft:edit', false)`,
    )
    const insert = (person: string, reason: string, code = A) =>
      running.query(
        `INSERT INTO health_waiver (jurisdiction_code, rule, key, evidence, reason, actor, person_id)
         VALUES ('${code}', 'r', gen_random_uuid()::text, 'e', $1, '甲', $2)`,
        [reason, person],
      )
    await expect(insert(reviewer.id, '原因')).rejects.toThrow(/row-level/)
    await expect(insert(editor.id, '原因', B)).rejects.toThrow(/row-level/)
    await expect(insert(editor.id, '  ')).rejects.toThrow(/with_reason/)
    await insert(editor.id, '原因')
    await expect(running.query(`UPDATE health_waiver SET reason = '改口'`)).rejects.toThrow(/denied/)
    expect((await running.query('DELETE FROM health_waiver')).rowCount).toBe(0)
  })

  test('an auditor within reach reads the reasons and gives none', async () => {
    await waiveFindings(editor.access, [found('6537')], '短号')
    const auditor = await makeMember('auditor', 'auditor', null)
    const there = memberAccess({
      personId: auditor.id,
      actor: '审计',
      jurisdictionCode: A,
      roles: ['auditor'],
    })
    expect((await listWaivers(there)).map(({ reason }) => reason)).toEqual(['短号'])
    await expect(waiveFindings(there, [found('6538')], '审计说的')).rejects.toThrow(/row-level/)
  })
})
