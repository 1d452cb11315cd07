import { expect, test } from 'vitest'
import { touchFinder } from '@/lib/domain/health/touched-by'
import type { HealthPlace } from '@/lib/domain/health/types'
import { institutionSchema, legalInstrumentSchema } from '@/lib/domain/registries/schemas'
import { touchCount, whatHappened, wordsToLookFor } from '@/lib/domain/registries/touch'
import { smallList } from '../../support/lists'
import { repealedRule } from '../../support/repealed-rule'

const TODAY = '2026-11-28'
const place: HealthPlace = { code: '990101', name: '甲县', level: 'county', above: [], areaCode: null }
const law = (title: string, more: object = {}) => ({
  ...legalInstrumentSchema.parse({ title, status: 'in-force', source: 'x', confidence: 1, ...more }),
  id: title,
})
const body = (name: string, more: object = {}) => ({
  ...institutionSchema.parse({ name, levels: ['county'], source: 'x', confidence: 1, ...more }),
  id: name,
})
const repealed = { status: 'repealed', repealedSince: '2021-09-09' }

test('a row touches what the check finds because of it, and nothing that is found anyway', () => {
  const list = smallList('甲')
  list.services[0]!.content = '依据《甲条例》和《乙条例》'
  const known = { institutions: [], instruments: [law('甲条例'), law('乙条例', repealed)] }
  const find = touchFinder(known, 'instrument', law('甲条例', repealed), TODAY, [repealedRule])
  expect(find(list, place)).toEqual([
    {
      part: 'services',
      topId: 'services.0',
      entryId: 'services.0',
      title: '甲健康教育',
      rule: 'law/for-tests',
      key: 'law/for-tests|services.0|content|《甲条例》',
      words: '《甲条例》',
      message: '《甲条例》已废止，请核实。',
    },
  ])
  const before = touchFinder(known, 'instrument', law('甲条例'), TODAY, [repealedRule])
  expect(before(list, place)).toEqual([])
  expect(touchFinder(known, 'instrument', null, TODAY, [repealedRule])(list, place)).toEqual([])
})

test('what is only worth knowing touches nothing', () => {
  const list = smallList('甲')
  list.services[0]!.content = '依据《甲条例》'
  const note = { ...repealedRule, severity: 'note' as const }
  const find = touchFinder(
    { institutions: [], instruments: [] },
    'instrument',
    law('甲条例', repealed),
    TODAY,
    [note],
  )
  expect(find(list, place)).toEqual([])
})

test('what happened is one plain sentence', () => {
  expect(whatHappened('instrument', law('甲条例', { ...repealed, successor: '乙法' }), TODAY)).toBe(
    '《甲条例》自2021年9月9日起废止，由《乙法》代替',
  )
  expect(whatHappened('instrument', law('甲条例', { ...repealed, repealedSince: '2027-01-01' }), TODAY)).toBe(
    '《甲条例》在法规库里的内容有变化',
  )
  expect(
    whatHappened('instrument', law('甲法', { status: 'amended', amendedSince: '2025-09-01' }), TODAY),
  ).toBe('《甲法》修订过，自2025年9月1日起施行')
  expect(
    whatHappened('institution', body('甲局', { until: '2019-03-31', successors: ['乙局', '丙局'] }), TODAY),
  ).toBe('“甲局”自2019年3月31日起由“乙局”、“丙局”接任')
  expect(whatHappened('institution', body('甲局', { until: '2019-03-31' }), TODAY)).toBe(
    '“甲局”自2019年3月31日起没有了',
  )
})

test('words to look for are in every way of writing the name', () => {
  expect(wordsToLookFor('instrument', law('中华人民共和国人口与计划生育法'))).toEqual(['计划生育法'])
  const trial = wordsToLookFor(
    'instrument',
    law('国务院关于《某某方案》的批复（试行）', { aliases: ['某某方案'] }),
  )
  expect(trial).toEqual(['国务院关于', '某某方案'])
  const words = wordsToLookFor('institution', body('卫生和计划生育局', { aliases: ['卫计局', '卫生计生局'] }))
  // Described by the name without its end: 卫生计生行政部门.
  expect(words).toEqual(['卫生和计划生育', '卫计局', '卫生计生'])
  expect(wordsToLookFor('institution', body('卫生局'))).toEqual(['卫生局'])
})

test('counts say when they are not of everything', () => {
  expect(touchCount({ bureaus: 3, entries: 12, atLeast: false })).toBe('3 个单位的 12 条')
  expect(touchCount({ bureaus: 3, entries: 12, atLeast: true })).toBe('至少 3 个单位的 12 条')
})
