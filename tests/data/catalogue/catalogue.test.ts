import { beforeAll, describe, expect, test } from 'vitest'
import { memberAccess, publicAccess, systemAccess } from '@/lib/auth/access'
import { linkEntry, unlinkEntry } from '@/lib/data/catalogue/link-entries'
import { loadCandidates } from '@/lib/data/catalogue/load-candidates'
import { listCatalogue, matterOfEntry, openMatter } from '@/lib/data/catalogue/load-catalogue'
import { loadCoverage } from '@/lib/data/catalogue/load-coverage'
import { addMatter, mergeMatter, retireMatter, reviseMatter } from '@/lib/data/catalogue/save-matter'
import { alignDecided } from '@/lib/data/compare/align-decided'
import { loadMatrix } from '@/lib/data/compare/load-matrix'
import { loadSaid } from '@/lib/data/compare/load-said'
import { loadSide } from '@/lib/data/compare/load-side'
import { loadScope } from '@/lib/data/compare/scope'
import { loadCurrentEdition } from '@/lib/data/editions'
import { listNotifications } from '@/lib/data/notifications'
import { publishList } from '@/lib/data/publish'
import { listRegistryTasks } from '@/lib/data/registries/registry-tasks'
import type { Access } from '@/lib/domain/access'
import { runRegistryTasks } from '@/lib/jobs/registry-tasks'
import { countyList } from '../../support/county-lists'
import { A, B, useDatabase } from '../../support/database'
import { entryOf } from '../../support/findings'
import { makeMember, type TestMember } from '../../support/members'

const database = useDatabase()
const anyone = publicAccess()
const now = new Date('2026-11-28T04:00:00Z')
let operator: Access
let clerk: TestMember
let inA: string
let inB: string

const publish = (code: string, duties: string[]) =>
  publishList(systemAccess(code, 'test'), { list: countyList({ duties }), reason: '首次', basis: '依据' })

beforeAll(async () => {
  await publish(A, ['负责献血管理工作，推动无偿献血。', '负责中医药传承与发展。'])
  await publish(B, ['推动无偿献血，负责献血管理工作。', '负责老龄工作。'])
  inA = await entryOf(A, 'duties')
  inB = await entryOf(B, 'duties')
  const someone = await makeMember('clerk', 'editor', A)
  clerk = someone
  operator = memberAccess({
    personId: someone.id,
    actor: '平台管理员',
    jurisdictionCode: null,
    roles: ['operator'],
  })
})

describe('the catalogue', () => {
  test('is empty at first, and grows from what lists have in common', async () => {
    expect(await listCatalogue(anyone)).toEqual([])
    const { places } = await loadScope(anyone, { codes: [], within: null })
    const [candidate] = await loadCandidates(operator, places, 'duties')
    expect(candidate?.entries.map(({ entryId }) => entryId).sort()).toEqual([inA, inB].sort())
    const code = await addMatter(
      operator,
      { part: 'duties', title: '献血管理', wording: '负责献血工作。', entries: candidate!.entries },
      now,
    )
    expect(code).toBe('ZZ001')
    expect(await listCatalogue(anyone)).toMatchObject([{ code, places: 2, state: 'active' }])
    expect(await loadCandidates(operator, places, 'duties')).toEqual([])
    expect(await matterOfEntry(anyone, A, inA)).toEqual({ code, title: '献血管理' })
  })

  test('tells who has it, and of a place what it lacks', async () => {
    const opened = await openMatter(anyone, 'ZZ001')
    expect(opened?.links.map(({ code, entryId }) => [code, entryId])).toEqual([
      [A, inA],
      [B, inB],
    ])
    await addMatter(operator, { part: 'duties', title: '老龄', wording: '负责老龄工作。', entries: [] }, now)
    const coverage = await loadCoverage(anyone, A, await listCatalogue(anyone))
    expect(coverage?.parts).toMatchObject([
      { has: [{ code: 'ZZ001' }], lacks: [{ code: 'ZZ002' }], beside: 1 },
    ])
    expect(await loadCoverage(anyone, '990100', [])).toBeNull()
  })

  test('stands first in the matrix of counties, with what auditors said', async () => {
    const { places } = await loadScope(anyone, { codes: [], within: null })
    const said = await loadSaid(anyone, places, 'duties')
    const { matters } = await loadMatrix(anyone, places, 'duties', said)
    expect(matters.map(({ standard, title, cells }) => [standard, title, [...cells.keys()]])).toEqual([
      ['ZZ001', '献血管理', [A, B]],
      ['ZZ002', '老龄', []],
    ])
  })

  test('is what two lists are laid side by side by', async () => {
    const [left, right] = await Promise.all(
      [A, B].map((code) => loadSide(anyone, code, { number: null, on: null })),
    )
    if (left?.status !== 'found' || right?.status !== 'found') throw new Error('unreachable')
    const { view } = await alignDecided(anyone, left, right, 'duties')
    expect(view.both.map(({ pair }) => [pair?.left, pair?.right, pair?.by])).toEqual([
      [[1], [1], 'catalogue'],
    ])
  })

  test('links each entry to one matter of its part, and takes links back', async () => {
    const second = await entryOf(B, 'duties', 1)
    expect(await linkEntry(operator, 'ZZ002', { code: B, entryId: second }, now)).toBe('linked')
    expect(await linkEntry(operator, 'ZZ001', { code: B, entryId: second }, now)).toBe('taken')
    expect(await linkEntry(operator, 'ZZ001', { code: A, entryId: second }, now)).toBe('none')
    expect(await linkEntry(operator, 'ZZ009', { code: A, entryId: second }, now)).toBe('missing')
    expect(await unlinkEntry(operator, 'ZZ001', { code: B, entryId: second })).toBe(false)
    expect(await unlinkEntry(operator, 'ZZ002', { code: B, entryId: second })).toBe(true)
  })
})

describe('a changed matter', () => {
  const tasksOf = (code: string) => listRegistryTasks(systemAccess(code, 'test'), 'all')

  test('tells each bureau that uses it which words changed', async () => {
    const said = { title: '献血管理', wording: '负责无偿献血工作。', reason: '按献血法' }
    expect(await reviseMatter(operator, { code: 'ZZ001', version: 1 }, said, now)).toEqual({
      status: 'saved',
    })
    expect(await reviseMatter(operator, { code: 'ZZ001', version: 1 }, said, now)).toEqual({
      status: 'stale',
    })
    expect(await runRegistryTasks(new Date())).toBe(2)
    for (const code of [A, B])
      expect(await tasksOf(code)).toMatchObject([
        { kind: 'standard', closedAt: null, title: '标准目录改了 ZZ001“献血管理”：表述加上“无偿”' },
      ])
    const [told] = await listNotifications(clerk.access, 5)
    expect(told).toMatchObject({ kind: 'registry-task:opened', text: expect.stringContaining('加上“无偿”') })
    expect(
      (await openMatter(anyone, 'ZZ001'))?.versions.map(({ wording, reason }) => [wording, reason]),
    ).toEqual([
      ['负责无偿献血工作。', '按献血法'],
      ['负责献血工作。', '编入目录'],
    ])
  })

  test('is settled where the bureau publishes the entry anew, and stands where it changed another', async () => {
    for (const [code, at] of [
      [A, 0],
      [B, 1],
    ] as const) {
      const edition = await loadCurrentEdition(anyone, code)
      const list = structuredClone(edition!.list)
      list.duties[at]!.statement = '负责无偿献血。'
      await publishList(systemAccess(code, 'test'), { list, reason: '修订', basis: '依据' })
    }
    await runRegistryTasks(new Date())
    expect((await tasksOf(A))[0]!.closedAt).not.toBeNull()
    expect((await tasksOf(B))[0]!.closedAt).toBeNull()
  })

  test('goes with its entries into another, and is told of once more', async () => {
    const into = { code: 'ZZ001', version: 2, into: 'ZZ002' }
    expect(await mergeMatter(operator, { ...into, into: 'ZZ001' }, '重复', now)).toEqual({
      status: 'no-target',
    })
    expect(await mergeMatter(operator, { ...into, into: 'BJ001' }, '重复', now)).toEqual({
      status: 'no-target',
    })
    expect(await mergeMatter(operator, into, '重复', now)).toEqual({ status: 'saved' })
    await runRegistryTasks(new Date())
    expect((await tasksOf(A))[0]).toMatchObject({
      title: '标准目录把 ZZ001“献血管理”并入了 ZZ002',
      closedAt: null,
    })
    expect(await matterOfEntry(anyone, B, inB)).toEqual({ code: 'ZZ002', title: '老龄' })
    const again = { title: 'x', wording: 'y', reason: 'z' }
    expect(await reviseMatter(operator, { code: 'ZZ001', version: 3 }, again, now)).toEqual({
      status: 'stale',
    })
  })

  test('out of use is on no list of the catalogue, and its code is given to nothing else', async () => {
    expect(await retireMatter(operator, { code: 'ZZ002', version: 1 }, '不再需要', now)).toEqual({
      status: 'saved',
    })
    expect(await listCatalogue(anyone)).toEqual([])
    expect(await matterOfEntry(anyone, B, inB)).toBeNull()
    const next = { part: 'duties' as const, title: '新', wording: '新的。', entries: [] }
    expect(await addMatter(operator, next, now)).toBe('ZZ003')
  })
})

describe('the walls', () => {
  test('nobody without the permission writes, whatever they ask of the database', async () => {
    for (const access of [clerk.access, anyone]) {
      const added = { part: 'duties' as const, title: 't', wording: 'w', entries: [] }
      await expect(addMatter(access, added, now)).rejects.toThrow()
      const on = { code: 'ZZ003', version: 1 }
      expect(await retireMatter(access, on, 'x', now).catch(() => ({ status: 'stale' }))).toEqual({
        status: 'stale',
      })
      await expect(
        linkEntry(access, 'ZZ003', { code: A, entryId: await entryOf(A, 'duties', 1) }, now),
      ).rejects.toThrow()
    }
    expect((await openMatter(anyone, 'ZZ003'))?.matter.state).toBe('active')
  })

  test('what it said stays, and no version is made up', async () => {
    const raw = await database.connect('running')
    await raw.query(`SELECT set_config('app.permissions', 'catalogue:manage', false)`)
    for (const [change, why] of [
      [`UPDATE standard_matter SET code = 'ZZ900'`, /permission denied/],
      [`UPDATE standard_matter SET wording = 'x' WHERE code = 'ZZ003'`, /counts its versions/],
      [
        `UPDATE standard_matter SET wording = 'x', version = version + 1 WHERE code = 'ZZ003'`,
        /without its history/,
      ],
      [`UPDATE standard_matter SET version = version + 1 WHERE code = 'ZZ001'`, /stays so/],
      ['DELETE FROM standard_matter', /permission denied/],
      [`UPDATE standard_matter_version SET wording = 'x'`, /permission denied/],
      ['DELETE FROM standard_matter_version', /permission denied/],
    ] as const)
      await expect(raw.query(change), change).rejects.toThrow(why)
    const superuser = await database.connect('superuser')
    for (const change of ['DELETE FROM standard_matter', 'TRUNCATE standard_matter_version'])
      await expect(superuser.query(change), change).rejects.toThrow()
  })
})
