import { beforeAll, describe, expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { readLog } from '@/lib/data/audit-log'
import { loadCurrentEdition } from '@/lib/data/editions'
import { listNotifications } from '@/lib/data/notifications'
import { publishList } from '@/lib/data/publish'
import { closeRegistryTask } from '@/lib/data/registries/close-task'
import { summariseTouched } from '@/lib/data/registries/find-touched'
import { loadRegistries } from '@/lib/data/registries/load-registries'
import { changeState } from '@/lib/data/registries/registry-changes'
import { countRegistryTasks, countTasksOf, listRegistryTasks } from '@/lib/data/registries/registry-tasks'
import { addRegistryRow, retireRegistryRow, reviseRegistryRow } from '@/lib/data/registries/save-row'
import { findRegistryRow } from '@/lib/data/registries/search-registry'
import { withdrawEdition } from '@/lib/data/withdraw'
import { touchFinder } from '@/lib/domain/health/touched-by'
import type { NewLegalInstrument } from '@/lib/domain/registries/schemas'
import { legalInstrumentSchema } from '@/lib/domain/registries/schemas'
import { wordsToLookFor } from '@/lib/domain/registries/touch'
import { runRegistryTasks } from '@/lib/jobs/registry-tasks'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'
import { makeMember, type TestMember } from '../../support/members'
import { repealedRule } from '../../support/repealed-rule'

const database = useDatabase()
const RULES = [repealedRule]
const TODAY = '2026-11-28'
const NOW = new Date(`${TODAY}T10:00:00+08:00`)
const law = (title: string): NewLegalInstrument =>
  legalInstrumentSchema.parse({ title, status: 'in-force', source: title, confidence: 1 })
const repealed = (title: string): NewLegalInstrument => ({
  ...law(title),
  status: 'repealed',
  repealedSince: '2021-09-09',
  successor: '新办法',
})

let operator: TestMember
let editorOfA: TestMember
let editorOfB: TestMember

/** Publishes, in both, a list whose boundary, duty and plan's task cite the titles. */
async function publishCiting(code: string, ...titles: string[]): Promise<void> {
  const list = smallList('甲')
  const cited = titles.map((title) => `《${title}》`).join('、')
  list.boundaries[0]!.basis = cited || '有关规定'
  list.duties[0]!.items[1]!.remark = cited || null
  list.plans[0]!.tasks[0]!.content = cited || '做好宣传'
  await publishList(systemAccess(code, 'test'), { list, reason: '调整', basis: '依据' })
}

async function add(title: string): Promise<string> {
  const saved = await addRegistryRow(operator.own, 'instrument', law(title), TODAY)
  if (saved.status !== 'saved') throw new Error(saved.status)
  return saved.id
}

async function change(id: string, row: NewLegalInstrument): Promise<void> {
  const version = (await findRegistryRow(operator.own, 'instrument', id))?.version ?? 0
  expect(await reviseRegistryRow(operator.own, 'instrument', { id, version }, row, TODAY)).toMatchObject({
    status: 'saved',
  })
}

const run = (now = NOW) => runRegistryTasks(now, RULES)
const tasksOf = (member: TestMember, title: string) =>
  listRegistryTasks(member.access, 'all').then((tasks) => tasks.filter((task) => task.title.includes(title)))

beforeAll(async () => {
  operator = await makeMember('管理员', 'operator', null)
  editorOfA = await makeMember('甲编辑', 'editor', A)
  editorOfB = await makeMember('乙编辑', 'editor', B)
})

test('before it is saved one sees what a change touches, word by word', async () => {
  await publishCiting(A, '一号条例')
  await publishCiting(B)
  const registries = await loadRegistries(publicAccess())
  const row = { ...repealed('一号条例'), id: 'new' }
  const find = touchFinder(registries, 'instrument', row, TODAY, RULES)
  const summary = await summariseTouched(operator.own, { words: wordsToLookFor('instrument', row), find })
  expect(summary).toMatchObject({ bureaus: 1, entries: 3, atLeast: false })
  const list = (await loadCurrentEdition(publicAccess(), A))!.list
  expect(summary.shown).toEqual([
    {
      code: A,
      name: '甲县卫生健康局',
      editionNumber: 1,
      touches: [
        { part: 'duties', top: list.duties[0]!.entryId, inner: list.duties[0]!.items[1]!.entryId },
        { part: 'boundaries', top: list.boundaries[0]!.entryId, inner: list.boundaries[0]!.entryId },
        { part: 'plans', top: list.plans[0]!.entryId, inner: list.plans[0]!.tasks[0]!.entryId },
      ].map(({ part, top, inner }) => ({
        part,
        topId: top,
        entryId: inner,
        title: expect.any(String),
        rule: repealedRule.id,
        key: expect.stringContaining(inner),
        words: '《一号条例》',
        message: '《一号条例》已废止，请核实。',
      })),
    },
  ])
  expect(summary.shown[0]?.touches.map(({ title }) => title)).toEqual([
    '甲负责公共场所卫生',
    '甲卫健局的职责',
    '甲实施方案',
  ])
})

test('a repealed law opens a task for each bureau that cites it, told to its editors, and for no other', async () => {
  await publishCiting(A, '二号条例')
  await publishCiting(B)
  const id = await add('二号条例')
  expect(await run()).toBe(0)
  await change(id, repealed('二号条例'))
  expect((await changeState(operator.own, { kind: 'instrument', id }, TODAY)).waiting).toBe(true)
  expect(await run()).toBe(1)
  const [task] = await tasksOf(editorOfA, '二号条例')
  expect(task).toMatchObject({
    title: '《二号条例》自2021年9月9日起废止，由《新办法》代替',
    editionNumber: 2,
    closedAt: null,
  })
  expect(task?.touches).toHaveLength(3)
  expect(await tasksOf(editorOfB, '二号条例')).toEqual([])
  expect(await countRegistryTasks(editorOfA.access)).toBe(1)
  expect(await countRegistryTasks(editorOfB.access)).toBe(0)
  const told = await listNotifications(editorOfA.access, 10)
  expect(told[0]).toMatchObject({
    kind: 'registry-task:opened',
    href: `/staff/${A}/registry-tasks#task-${task?.id}`,
    jurisdictionCode: A,
  })
  expect(told[0]?.text).toContain('3 处')
  expect(await listNotifications(editorOfB.access, 10)).toEqual([])
  expect(await changeState(operator.own, { kind: 'instrument', id }, TODAY)).toMatchObject({
    waiting: false,
    last: { bureaus: 1, entries: 3 },
  })
  expect((await readLog(systemAccess(A, 'test'), { action: 'registry-task:open' }, 1))[0]).toMatchObject({
    entryId: task?.id,
    actor: '机构库和法规库',
  })
  // A second run, here or on another instance, finds nothing to do.
  expect(await run()).toBe(0)
  expect(await tasksOf(editorOfA, '二号条例')).toHaveLength(1)
})

test('a task follows what is published, and closes by itself when the list has nothing of it', async () => {
  await publishCiting(A, '三号条例')
  const id = await add('三号条例')
  await change(id, repealed('三号条例'))
  await run()
  const list = (await loadCurrentEdition(publicAccess(), A))!.list
  list.boundaries[0]!.basis = '《新办法》'
  await publishList(systemAccess(A, 'test'), { list, reason: '改了一处', basis: '依据' })
  await run()
  expect((await tasksOf(editorOfA, '三号条例'))[0]).toMatchObject({ closedAt: null, editionNumber: 4 })
  expect((await tasksOf(editorOfA, '三号条例'))[0]?.touches).toHaveLength(2)
  await publishCiting(A)
  await run()
  expect(await tasksOf(editorOfA, '三号条例')).toMatchObject([
    { closedActor: '机构库和法规库', closedReason: '现在公布的清单里已经没有这些问题' },
  ])
  expect(await countTasksOf(operator.own, { kind: 'instrument', id })).toEqual({
    ...{ open: 0, done: 1, withdrawn: 0 },
  })
})

test('closed by hand with a word why, a task does not come again for the same change', async () => {
  await publishCiting(A, '四号条例')
  const id = await add('四号条例')
  await change(id, repealed('四号条例'))
  await run()
  const [task] = await tasksOf(editorOfA, '四号条例')
  const on = { id: task!.id, version: task!.version, reason: '写的是历史沿革' }
  expect(await closeRegistryTask(editorOfA.access, { ...on, version: 99 }, NOW)).toBe('stale')
  expect(await closeRegistryTask(editorOfA.access, on, NOW)).toBe('closed')
  expect(await closeRegistryTask(editorOfA.access, on, NOW)).toBe('stale')
  // The server died after the tasks were opened and before the change was ticked off.
  const raw = await database.connect('superuser')
  await raw.query(
    'UPDATE registry_change SET finished_at = NULL, claimed_until = NULL WHERE subject_id = $1',
    [id],
  )
  expect(await run()).toBe(0)
  expect(await tasksOf(editorOfA, '四号条例')).toMatchObject([
    { closedActor: '甲编辑', closedReason: '写的是历史沿革' },
  ])
})

test('when the registry was wrong, or the row is out of use, or the list is withdrawn, tasks close', async () => {
  await publishCiting(A, '五号条例', '六号条例', '七号条例')
  const five = await add('五号条例')
  const six = await add('六号条例')
  const seven = await add('七号条例')
  for (const [id, title] of [
    [five, '五号条例'],
    [six, '六号条例'],
    [seven, '七号条例'],
  ] as const)
    await change(id, repealed(title))
  expect(await run()).toBe(3)
  await change(five, law('五号条例'))
  await retireRegistryRow(
    operator.own,
    'instrument',
    { id: six, version: 2 },
    { retired: true, reason: '误加' },
    TODAY,
  )
  await run()
  expect(await tasksOf(editorOfA, '五号条例')).toMatchObject([
    { state: 'withdrawn', closedReason: '法规库里这一条又改过，不再涉及本单位' },
  ])
  expect(await tasksOf(editorOfA, '六号条例')).toMatchObject([
    { state: 'withdrawn', closedReason: '法规库里这一条已停用：误加' },
  ])
  expect(await countTasksOf(operator.own, { kind: 'instrument', id: six })).toEqual({
    ...{ open: 0, done: 0, withdrawn: 1 },
  })
  expect(await tasksOf(editorOfA, '七号条例')).toMatchObject([{ closedAt: null }])
  await withdrawEdition(systemAccess(A, 'test'), '误发')
  await run()
  expect(await tasksOf(editorOfA, '七号条例')).toMatchObject([{ closedAt: expect.any(Date), state: 'done' }])
})

test('a law repealed from a day to come opens its tasks on that day', async () => {
  await publishCiting(B, '八号条例')
  const id = await add('八号条例')
  await change(id, { ...repealed('八号条例'), repealedSince: '2027-01-01' })
  expect(await run()).toBe(0)
  expect((await changeState(operator.own, { kind: 'instrument', id }, TODAY)).later).toEqual(['2027-01-01'])
  expect(await run(new Date('2027-01-01T00:00:01+08:00'))).toBe(1)
  expect(await tasksOf(editorOfB, '八号条例')).toHaveLength(1)
})

describe('two bureaus', () => {
  test('see and close their own tasks only, with the permission, and change nothing else of them', async () => {
    await publishCiting(A, '九号条例')
    await publishCiting(B, '九号条例')
    const id = await add('九号条例')
    await change(id, repealed('九号条例'))
    expect(await run()).toBe(2)
    const [ofA] = await tasksOf(editorOfA, '九号条例')
    const [ofB] = await tasksOf(editorOfB, '九号条例')
    const on = { id: ofA!.id, version: ofA!.version, reason: '不改' }
    expect(await closeRegistryTask(editorOfB.access, on, NOW)).toBe('stale')
    const reviewer = await makeMember('甲审核', 'reviewer', A)
    expect(await tasksOf(reviewer, '九号条例')).toHaveLength(1)
    expect(await closeRegistryTask(reviewer.access, on, NOW)).toBe('stale')
    const auditor = await makeMember('审计', 'auditor', null)
    expect(await countTasksOf(auditor.own, { kind: 'instrument', id })).toEqual({
      ...{ open: 0, done: 0, withdrawn: 0 },
    })

    const raw = await database.connect('running')
    const as = async (code: string, permissions: string, sql: string, values: unknown[] = []) => {
      await raw.query('BEGIN')
      try {
        await raw.query(
          `SELECT set_config('app.jurisdiction', $1, true), set_config('app.permissions', $2, true)`,
          [code, permissions],
        )
        return await raw.query(sql, values)
      } finally {
        await raw.query('ROLLBACK')
      }
    }
    const editor = 'draft:read,draft:edit'
    expect(
      (await as(A, editor, 'SELECT id FROM registry_task WHERE jurisdiction_code = $1', [B])).rows,
    ).toEqual([])
    expect((await as('', '', 'SELECT id FROM registry_task')).rows).toEqual([])
    const close = `UPDATE registry_task SET state = 'done', closed_at = now(), closed_reason = 'x' WHERE id = $1`
    expect((await as(A, editor, close, [ofB!.id])).rowCount).toBe(0)
    expect((await as(A, editor, close, [ofA!.id])).rowCount).toBe(1)
    await expect(as(A, editor, close.replace('done', 'withdrawn'), [ofA!.id])).rejects.toThrow(/only close/)
    await expect(
      as(A, editor, `UPDATE registry_task SET entries = '[]' WHERE id = $1`, [ofA!.id]),
    ).rejects.toThrow(/only close/)
    await expect(
      as(A, editor, `UPDATE registry_task SET subject_id = id WHERE id = $1`, [ofA!.id]),
    ).rejects.toThrow(/permission denied/)
    await expect(as(A, editor, 'DELETE FROM registry_task WHERE id = $1', [ofA!.id])).resolves.toMatchObject({
      rowCount: 0,
    })
    const plant = `INSERT INTO registry_task (jurisdiction_code, subject_kind, subject_id, title, entries, edition_number)
                   VALUES ($1, 'instrument', gen_random_uuid(), 'x', '[]', 1)`
    await expect(as(A, editor, plant, [A])).rejects.toThrow(/row-level security/)
    await expect(as(A, `${editor},registries:manage`, plant, [B])).rejects.toThrow(/row-level security/)
    expect((await as(A, editor, 'SELECT id FROM registry_change')).rows).toEqual([])
  })
})
