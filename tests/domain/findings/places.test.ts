import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { FindingHead } from '@/lib/domain/findings/finding'
import { isRaised, locatePlaces, placeStandings } from '@/lib/domain/findings/places'
import { placesSheet } from '@/lib/domain/findings/places-sheet'
import { checkList } from '@/lib/domain/health/check-list'
import { healthContext } from '@/lib/domain/health/context'
import { smallList } from '../../support/lists'
import { seedRegistries } from '../../support/registries'
import { planted, seedList, seedPlace } from '../../support/seed-lists'

const list = smallList('甲')
const place = (entryId: string | null, evidence: string, field: string | null = null) => ({
  entryId,
  field,
  evidence,
  message: '请改',
})

test('several places are named, each with its words', () => {
  const located = locatePlaces(list, [
    place('duties.0.items.0', '发放卫生许可证', 'text'),
    place('services.0', '讲座', 'content'),
    place(null, '甲责任清单'),
  ])
  expect(located).toMatchObject({
    about: { target: 'places', part: null, entryId: null, topId: null },
    subject: expect.stringMatching(/^3 处：部门职责 1 甲负责公共场所卫生 › 发放卫生许可证.*、.*等$/),
    places: [
      { part: 'duties', entryId: 'duties.0.items.0', topId: 'duties.0', evidence: '发放卫生许可证' },
      { part: 'services', entryId: 'services.0', topId: 'services.0', message: '请改' },
      { part: null, entryId: null, topId: null, place: '整份清单', evidence: '甲责任清单' },
    ],
  })
  expect(locatePlaces(list, [place('nowhere', '')])).toBe('no-entry')
  expect(locatePlaces(list, [])).toBe('no-entry')
  expect(locatePlaces(list, [place('services.0', '发放卫生许可证')])).toBe('no-words')
})

test.each(readdirSync('prisma/seed/documents').map((file) => file.slice(0, 6)))(
  '%s: whatever the health check finds can be raised',
  async (code) => {
    const real = await seedList(code)
    const context = healthContext('2026-11-28', { registries: seedRegistries, place: seedPlace(code) })
    const findings = checkList(real, context)
    expect(findings.length).toBeGreaterThan(0)
    const located = locatePlaces(real, findings)
    expect(located).toMatchObject({ about: { target: 'places' } })
    if (typeof located === 'object') expect(located.places).toHaveLength(findings.length)
  },
)

test('a place is raised with its words, or with the whole entry when none were quoted', () => {
  const found = { rule: 'phone/missing', entryId: 'services.0', evidence: ' 讲座' }
  const raised = { rule: 'phone/missing', entryId: 'services.0', evidence: '讲座' }
  expect(isRaised(found, raised)).toBe(true)
  expect(isRaised(found, { ...raised, evidence: null })).toBe(true)
  expect(isRaised(found, { ...raised, evidence: '疾控中心' })).toBe(false)
  expect(isRaised(found, { ...raised, entryId: null })).toBe(false)
  expect(isRaised(found, { ...raised, rule: 'phone/short' })).toBe(false)
})

test('what became of each place since', () => {
  const asked = [
    place('duties.0.items.0', '发放卫生许可证'),
    place('services.0', '讲座'),
    place('services.0', '疾控中心'),
    place('plans.0.tasks.0', '宣传'),
    place(null, ''),
  ]
  const located = locatePlaces(list, asked)
  if (typeof located === 'string') throw new Error(located)
  const changed = planted(planted(list, '/services/0/content', '每月一次'), '/plans', [])
  expect(placeStandings(list, changed, located.places)).toEqual([
    'same',
    'words-gone',
    'changed',
    'gone',
    null,
  ])
})

test('a draft that has the names of people besides says no other thing', () => {
  const located = locatePlaces(list, [place('plans.0', '')])
  if (typeof located === 'string') throw new Error(located)
  const published = structuredClone(list)
  for (const seat of published.plans[0]!.roster) seat.name = null
  expect(placeStandings(published, list, located.places)).toEqual(['same'])
})

test('a sheet of its own for the places, and none without any', () => {
  const finding: FindingHead = {
    ...{ id: 'f', jurisdictionCode: '990101', number: 3, title: '电话不全', subject: '2 处' },
    ...{ state: 'open', stance: null, mendedIn: null, severity: 'warning', editionNumber: 1, version: 1 },
    ...{ dueOn: '2026-12-18', raisedOn: '2026-11-20', raisedActor: '王', closedOn: null },
    about: { target: 'places', part: null, entryId: null, topId: null },
  }
  const located = locatePlaces(list, [place('services.0', '讲座'), place('services.0', '')])
  if (typeof located === 'string') throw new Error(located)
  const places = new Map([['990101', '甲县卫健局']])
  const sheet = placesSheet([finding], { places, placesOf: new Map([['f', located.places]]) })
  expect(sheet?.rows.map((row) => row.slice(0, 7))).toEqual([
    ['甲县卫健局', '第3号', '电话不全', '待答复', 1, '公共服务事项 1 甲健康教育', '讲座'],
    ['甲县卫健局', '第3号', '电话不全', '待答复', 2, '公共服务事项 1 甲健康教育', ''],
  ])
  expect(placesSheet([finding], { places, placesOf: new Map() })).toBeNull()
})
