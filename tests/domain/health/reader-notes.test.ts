import { expect, test } from 'vitest'
import { healthContext } from '@/lib/domain/health/context'
import { departmentsNow } from '@/lib/domain/health/departments-now'
import { readerNotes } from '@/lib/domain/health/reader-notes'
import { type CountyParts, countyList } from '../../support/county-lists'
import { seedRegistries } from '../../support/registries'
import { seedList, seedPlace } from '../../support/seed-lists'

const today = healthContext('2026-11-28', { registries: seedRegistries })
const notesOf = (parts: CountyParts, context = today) => {
  const list = countyList(parts)
  return readerNotes(list, list, context)
}

test('a body that gave way is told with who does its work today, once however often it is named', () => {
  const shares: [string, string][] = [
    ['县食药监局', '会同县食药监局检查'],
    ['县卫健局', '负责'],
  ]
  const notes = notesOf({ boundaries: [{ shares }] })
  expect(notes).toMatchObject([{ kind: 'body', written: '县食药监局', now: ['县市场监督管理局'] }])
  expect(notes[0]!.source).not.toBe('')
})

test('a law that was repealed is told with what is in force; one cited in a case is not', () => {
  const basis = '《中华人民共和国食品卫生法》第三条'
  expect(notesOf({ boundaries: [{ shares: ['县卫健局'], basis }] })).toMatchObject([
    { kind: 'instrument', written: '《中华人民共和国食品卫生法》', since: '2009-06-01' },
  ])
  expect(notesOf({ boundaries: [{ shares: ['县卫健局'], cases: basis }] })).toEqual([])
})

test('a law revised under a new title is told with it', () => {
  const basis = '《中华人民共和国执业医师法》第三条'
  expect(notesOf({ boundaries: [{ shares: ['县卫健局'], basis }] })).toMatchObject([
    { kind: 'renamed', now: ['《中华人民共和国医师法》'] },
  ])
})

test('nothing is told of bodies that stand and before the day; what went elsewhere is said', () => {
  expect(notesOf({ boundaries: [{ shares: ['县卫健局', '县市场监督管理局'] }] })).toEqual([])
  const [elsewhere] = notesOf({ boundaries: [{ shares: [['县安监局', '负责职业卫生监督']] }] })
  expect(elsewhere).toMatchObject({ now: ['县应急管理局'], but: expect.stringContaining('卫生健康') })
  const shares = ['县食药监局']
  expect(
    notesOf({ boundaries: [{ shares }] }, healthContext('2012-01-01', { registries: seedRegistries })),
  ).toEqual([])
})

test('departments of an answer carry the name of today; others stay as they are', () => {
  const now = departmentsNow(['区食药监局', '区卫健委', '居委会'], '餐饮具消毒', today)
  expect([...now]).toEqual([['区食药监局', ['区市场监督管理局']]])
  expect(departmentsNow(['区安监局'], '职业病危害检查', today).size).toBe(0)
})

test('a real list: the notes of a matter name nobody who is gone', async () => {
  const list = await seedList('469021')
  const notes = readerNotes(
    list,
    list,
    healthContext('2026-11-28', { registries: seedRegistries, place: seedPlace('469021') }),
  )
  expect(notes.length).toBeGreaterThan(3)
  const told = new Set(notes.map(({ written }) => written))
  for (const { now } of notes) for (const name of now) expect(told.has(name)).toBe(false)
})
