import { beforeAll, describe, expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { findAuditBreak } from '@/lib/data/audit'
import { addEntry } from '@/lib/data/drafts/add-entry'
import { listRemoved } from '@/lib/data/drafts/list-removed'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { mergeEntries } from '@/lib/data/drafts/merge-entries'
import { moveEntry } from '@/lib/data/drafts/move-entry'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { removeEntry } from '@/lib/data/drafts/remove-entry'
import { renumberEntries } from '@/lib/data/drafts/renumber-part'
import { restoreEntry } from '@/lib/data/drafts/restore-entry'
import { reviseEntry } from '@/lib/data/drafts/revise-entry'
import { reviseTitle } from '@/lib/data/drafts/revise-title'
import { splitEntry } from '@/lib/data/drafts/split-entry'
import { publishList } from '@/lib/data/publish'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'

const database = useDatabase()
const a = systemAccess(A, '张三')
const b = systemAccess(B, '李四')
let editionId: string

beforeAll(async () => {
  await publishList(a, { list: smallList('甲'), reason: '首次入库', basis: '测试' })
  await publishList(b, { list: smallList('乙'), reason: '首次入库', basis: '测试' })
  await openDraft(b)
  editionId = await openDraft(a)
})

const draft = async (access = a) => (await loadDraft(access))!
const names = async () => (await draft()).list.duties.map((duty) => duty.statement)
const workItem = { text: '新事项', office: null, remark: null }

test('a draft opens from the edition in force or an older one, with names of officials and room between entries', async () => {
  const { edition, list, versions } = await draft()
  expect(edition).toMatchObject({ id: editionId, state: 'draft', openedFrom: 1, title: '甲责任清单' })
  expect(list.plans[0]?.roster[0]?.name).toBe('张三丰')
  expect(versions.get(list.duties[0]!.entryId)).toBe(1)
  expect(await openDraft(a, { from: 1 })).toBe(editionId)
})

describe('an entry made by hand', () => {
  test('comes where it was wanted, with a lasting id, counted', async () => {
    const [first] = (await draft()).list.duties
    const last = await addEntry(a, {
      editionId,
      kind: 'duty',
      parentId: null,
      data: { number: null, statement: '末' },
    })
    const middle = await addEntry(a, {
      editionId,
      kind: 'duty',
      parentId: null,
      behind: first!.entryId,
      data: { number: null, statement: '中' },
    })
    expect(middle).toEqual({ status: 'saved', entryId: expect.stringMatching(/^[a-z2-7]{10}$/) })
    expect(last.status).toBe('saved')
    expect(await names()).toEqual(['甲负责公共场所卫生', '中', '末'])
    const raw = await database.connect('superuser')
    const { rows } = await raw.query('SELECT counts FROM edition WHERE id = $1', [editionId])
    expect(rows[0].counts).toEqual({ duties: 3, boundaries: 1, procedures: 1, services: 1, plans: 1 })
  })

  test('stands only in a parent of the right kind', async () => {
    const { list } = await draft()
    for (const parentId of [list.services[0]!.entryId, 'aaaaaaaaaa', null])
      expect(await addEntry(a, { editionId, kind: 'workItem', parentId, data: workItem })).toEqual({
        status: 'missing',
      })
  })

  test('moves by steps, to a place, to another parent; not when somebody moved it elsewhere first', async () => {
    const move = async (statement: string, to: Parameters<typeof moveEntry>[1]['to']) => {
      const { entryId } = (await draft()).list.duties.find((duty) => duty.statement === statement)!
      return moveEntry(a, { editionId, entryId, seenIn: null, to })
    }
    await move('末', { step: -1 })
    expect(await names()).toEqual(['甲负责公共场所卫生', '末', '中'])
    await move('甲负责公共场所卫生', { index: 99 })
    expect(await names()).toEqual(['末', '中', '甲负责公共场所卫生'])
    expect((await move('末', { step: -1 })).status).toBe('saved')
    const { list } = await draft()
    const item = list.duties[2]!.items[0]!
    const into = {
      editionId,
      entryId: item.entryId,
      seenIn: list.duties[2]!.entryId,
      to: { parentId: list.duties[0]!.entryId },
    }
    expect(await moveEntry(a, into)).toEqual({ status: 'saved' })
    expect((await draft()).list.duties[0]!.items).toEqual([item])
    expect(await moveEntry(a, into)).toEqual({ status: 'elsewhere' })
    expect(
      await moveEntry(a, {
        ...into,
        seenIn: list.duties[0]!.entryId,
        to: { parentId: list.services[0]!.entryId },
      }),
    ).toEqual({ status: 'missing' })
  })
})

test('what is removed comes back whole, where it stood, with names of officials', async () => {
  const before = (await draft()).list
  const plan = before.plans[0]!
  const removed = await removeEntry(a, { editionId, entryId: plan.entryId, version: 1 })
  expect(removed.status).toBe('removed')
  expect((await draft()).list.plans).toEqual([])
  const [kept] = await listRemoved(a, editionId)
  expect(kept).toMatchObject({ title: '甲实施方案', part: 'plans', inside: 4, actor: '张三' })
  const back = { editionId, removedId: kept!.id }
  expect(await restoreEntry(b, back)).toEqual({ status: 'closed', state: null })
  expect(await listRemoved(b, editionId)).toEqual([])
  expect(await restoreEntry(a, back)).toEqual({ status: 'saved', entryId: plan.entryId })
  expect((await draft()).list).toEqual(before)
  expect(await restoreEntry(a, back)).toEqual({ status: 'missing' })
})

test('an entry whose parent is gone waits for the parent', async () => {
  const { list } = await draft()
  const duty = list.duties[0]!
  const item = await removeEntry(a, { editionId, entryId: duty.items[0]!.entryId, version: 1 })
  const parent = await removeEntry(a, { editionId, entryId: duty.entryId, version: 1 })
  if (item.status !== 'removed' || parent.status !== 'removed') throw new Error('not removed')
  expect(await restoreEntry(a, { editionId, removedId: item.removedId })).toEqual({ status: 'parent-gone' })
  await restoreEntry(a, { editionId, removedId: parent.removedId })
  await restoreEntry(a, { editionId, removedId: item.removedId })
  expect((await draft()).list).toEqual(list)
})

test('what somebody has just rewritten is not removed unread', async () => {
  const service = (await draft()).list.services[0]!
  const { entryId, source: _, ...fields } = service
  await reviseEntry(a, { editionId, entryId, version: 1, data: { ...fields, phone: '110' } })
  expect(await removeEntry(a, { editionId, entryId, version: 1 })).toMatchObject({
    status: 'stale',
    version: 2,
    by: '张三',
    current: { phone: '110' },
  })
})

test('an official’s name is changed, and the log says so without the name', async () => {
  const seat = (await draft()).list.plans[0]!.roster[0]!
  const { entryId, source: _, ...fields } = seat
  const saved = await reviseEntry(a, { editionId, entryId, version: 1, data: { ...fields, name: '李四光' } })
  expect(saved).toEqual({ status: 'saved', version: 2 })
  expect((await draft()).list.plans[0]!.roster[0]!.name).toBe('李四光')
  const raw = await database.connect('superuser')
  const { rows } = await raw.query(
    `SELECT field, before::text, after::text FROM audit_entry WHERE entry_id = $1`,
    [entryId],
  )
  expect(rows.at(-1)).toMatchObject({ field: 'name' })
  const whole = await raw.query(`SELECT string_agg(concat(before, after), '') AS log FROM audit_entry`)
  expect(whole.rows[0].log).not.toMatch(/张三丰|李四光/)
})

test('one entry becomes two, and two one', async () => {
  const share = (await draft()).list.boundaries[0]!.shares[0]!
  const split = { editionId, entryId: share.entryId, version: 1, pieces: ['牵头甲', '牵头乙'] }
  const result = await splitEntry(a, split)
  expect(result).toMatchObject({ status: 'saved', entryIds: [share.entryId, expect.any(String)] })
  expect(await splitEntry(a, split)).toMatchObject({ status: 'stale', version: 2 })
  const after = (await draft()).list.boundaries[0]!.shares
  expect(after.map((one) => [one.department, one.responsibility])).toEqual([
    ['甲卫健局', '牵头甲'],
    ['甲卫健局', '牵头乙'],
    [null, '配合'],
  ])
  const merge = {
    editionId,
    entryId: after[0]!.entryId,
    version: 2,
    nextId: after[1]!.entryId,
    nextVersion: 1,
  }
  expect(await mergeEntries(a, { ...merge, nextId: after[2]!.entryId })).toEqual({ status: 'not-next' })
  expect(await mergeEntries(a, merge)).toMatchObject({ status: 'saved' })
  expect((await draft()).list.boundaries[0]!.shares).toHaveLength(2)
  expect((await draft()).list.boundaries[0]!.shares[0]).toMatchObject({
    department: '甲卫健局',
    responsibility: '牵头甲\n牵头乙',
  })
})

test('two parents become one with all that is inside them', async () => {
  const { duties } = (await draft()).list
  const inside = [...duties[1]!.items, ...duties[2]!.items].map((item) => item.entryId)
  const { versions } = await draft()
  const [first, second] = [duties[1]!.entryId, duties[2]!.entryId]
  const merged = await mergeEntries(a, {
    editionId,
    entryId: first,
    version: versions.get(first)!,
    nextId: second,
    nextVersion: versions.get(second)!,
  })
  expect(merged.status).toBe('saved')
  const now = (await draft()).list.duties
  expect(now).toHaveLength(2)
  expect(now[1]!.items.map((item) => item.entryId)).toEqual(inside)
  if (merged.status !== 'saved') throw new Error(merged.status)
  const back = { editionId, removedId: merged.removedId }
  expect(await restoreEntry(b, back)).toEqual({ status: 'closed', state: null })
  expect(await restoreEntry(a, back)).toEqual({ status: 'saved', entryId: second, merge: 'undone' })
  expect((await draft()).list.duties).toEqual(duties)
})

test('undoing a merge leaves alone what was written into the merged entry since', async () => {
  const { list, versions } = await draft()
  const [first, second] = list.duties.slice(-2)
  const merged = await mergeEntries(a, {
    editionId,
    entryId: first!.entryId,
    version: versions.get(first!.entryId)!,
    nextId: second!.entryId,
    nextVersion: versions.get(second!.entryId)!,
  })
  if (merged.status !== 'saved') throw new Error(merged.status)
  const version = (await draft()).versions.get(first!.entryId)!
  const data = { number: null, statement: '合并后又改' }
  await reviseEntry(a, { editionId, entryId: first!.entryId, version, data })
  const restored = await restoreEntry(a, { editionId, removedId: merged.removedId })
  expect(restored).toEqual({ status: 'saved', entryId: second!.entryId, merge: 'kept' })
  const now = (await draft()).list.duties
  expect(now.at(-2)).toMatchObject({ statement: '合并后又改', items: first!.items })
  expect(now.at(-1)).toEqual(second)
})

test('numbers are written where the old one still stands', async () => {
  const { entryId } = (await draft()).list.duties[0]!
  const change = { entryId, kind: 'duty' as const, before: null, after: '1' }
  expect(await renumberEntries(a, { editionId, changes: [change] })).toEqual({
    status: 'saved',
    renumbered: 1,
  })
  expect(await renumberEntries(a, { editionId, changes: [{ ...change, after: '9' }] })).toEqual({
    status: 'saved',
    renumbered: 0,
  })
})

test('the list gets a name, unless somebody named it in between', async () => {
  expect(await reviseTitle(a, { editionId, before: '甲责任清单', title: '新名' })).toEqual({
    status: 'saved',
  })
  expect(await reviseTitle(a, { editionId, before: '甲责任清单', title: '迟到' })).toEqual({
    status: 'stale',
    current: '新名',
  })
})

test('another jurisdiction’s draft is not there for any of it, and is as it was', async () => {
  const { edition, list } = await draft(b)
  const { entryId } = list.duties[0]!
  const theirs = { editionId: edition.id, entryId, version: 1 }
  const closed = { status: 'closed', state: null }
  expect(await reviseEntry(a, { ...theirs, data: {} })).toEqual(closed)
  expect(await addEntry(a, { editionId: edition.id, kind: 'duty', parentId: null, data: {} })).toEqual(closed)
  expect(await moveEntry(a, { ...theirs, seenIn: null, to: { step: 1 } })).toEqual(closed)
  expect(await removeEntry(a, theirs)).toEqual(closed)
  expect(await splitEntry(a, { ...theirs, pieces: ['1', '2'] })).toEqual(closed)
  expect(await mergeEntries(a, { ...theirs, nextId: entryId, nextVersion: 1 })).toEqual(closed)
  expect(await renumberEntries(a, { editionId: edition.id, changes: [] })).toEqual(closed)
  expect(await reviseTitle(a, { editionId: edition.id, before: list.title, title: 'x' })).toEqual(closed)
  expect(await draft(b)).toEqual({ edition, list, versions: expect.any(Map) })
})

test('before a reviewer the draft is closed', async () => {
  const raw = await database.connect('superuser')
  await raw.query(`SELECT set_config('app.permissions', 'draft:submit,draft:edit', false)`)
  await raw.query(`UPDATE edition SET state = 'submitted', reason = '调整', basis = '依据' WHERE id = $1`, [
    editionId,
  ])
  const { entryId } = (await draft()).list.duties[0]!
  expect(await removeEntry(a, { editionId, entryId, version: 1 })).toEqual({
    status: 'closed',
    state: 'submitted',
  })
  expect(await findAuditBreak(a)).toBeNull()
})
