import { expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { findTopic } from '@/lib/data/compare/find-topic'
import { loadScope } from '@/lib/data/compare/scope'
import { publishList } from '@/lib/data/publish'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'

useDatabase()
const anyone = publicAccess()
const today = '2026-11-28'

test('one topic is found in every county that has it, and only in lists in force', async () => {
  const before = smallList('甲')
  before.duties[0]!.statement = '负责献血管理'
  const after = smallList('甲')
  after.boundaries[0]!.matter = '生活饮用水卫生管理'
  for (const list of [before, after])
    await publishList(systemAccess(A, 'test'), { list, reason: '首次', basis: '依据' })
  await publishList(systemAccess(B, 'test'), { list: smallList('乙'), reason: '首次', basis: '依据' })
  const codes = [A, B]
  const water = await findTopic(anyone, { q: '饮用水', codes, today })
  expect(water?.counties).toEqual([
    { code: A, presence: 'about' },
    { code: B, presence: 'absent' },
  ])
  expect(water?.boundaries?.codes).toEqual([A])
  expect((await findTopic(anyone, { q: '献血', codes, today }))?.entries).toEqual([])
  expect((await findTopic(anyone, { q: '公共场所', codes: [B], today }))?.counties).toEqual([
    { code: B, presence: 'about' },
  ])
  expect(await findTopic(anyone, { q: "'&|!", codes, today })).toBeNull()
})

test('a list with nothing but a plan misses nothing', async () => {
  const plan = { ...smallList('乙'), duties: [], boundaries: [], services: [], procedures: [] }
  await publishList(systemAccess(B, 'test'), { list: plan, reason: '修订', basis: '依据' })
  expect((await findTopic(anyone, { q: '饮用水', codes: [B], today }))?.counties).toEqual([
    { code: B, presence: 'without' },
  ])
})

test('counties are chosen by code, by the division above, or all', async () => {
  const all = { codes: [], within: null }
  expect((await loadScope(anyone, all)).places.map(({ code }) => code)).toEqual([A, B])
  expect(await loadScope(anyone, { codes: [B, '123456'], within: null })).toMatchObject({
    places: [{ code: B, name: '乙县' }],
    missing: ['123456'],
  })
  expect(await loadScope(anyone, { codes: [], within: '990100' })).toMatchObject({
    places: [{ code: A }, { code: B }],
    within: { name: '某市' },
  })
  expect((await loadScope(anyone, { codes: [], within: '110000' })).places).toEqual([])
  // Boxes ticked under another province.
  expect(await loadScope(anyone, { codes: ['110101'], within: '990100' })).toMatchObject({
    places: [{ code: A }, { code: B }],
    missing: [],
  })
  expect((await loadScope(anyone, { codes: [B, '110101'], within: '990100' })).places).toHaveLength(1)
})
