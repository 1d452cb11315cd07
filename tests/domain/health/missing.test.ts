import { expect, test } from 'vitest'
import { excerptOf } from '@/lib/domain/health/excerpt'
import { HEALTH_RULES } from '@/lib/domain/health/registry'
import type { HealthFinding } from '@/lib/domain/health/types'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { findingsIn, planted, seedList } from '../../support/seed-lists'

const [zaoqiang, junshan, meilan, wuhua] = (await Promise.all(
  ['131121', '430611', '460108', '530102'].map(seedList),
)) as [ResponsibilityList, ResponsibilityList, ResponsibilityList, ResponsibilityList]
const rules = HEALTH_RULES.filter(({ id }) => id.startsWith('missing/'))
const missing = (list: ResponsibilityList) => rules.flatMap((rule) => findingsIn(rule, list))
const told = (findings: readonly HealthFinding[]) =>
  findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule, at, evidence }) => `${rule} ${at} ${evidence}`)

test('a field that says nothing is shown as empty, not as the words the entry is known by', () => {
  const matters = missing(zaoqiang).filter(({ rule }) => rule === 'missing/matter')
  expect(matters[0]?.evidence).toBe('县卫健局')
  expect(excerptOf(zaoqiang, matters[0]!)).toEqual({ before: '', words: '（空）', behind: '' })
  const list = planted(meilan, '/services/2/agency', null)
  const agency = missing(list).find(({ at }) => at === '/services/2/agency')
  expect(excerptOf(list, agency!).words).toBe('（空）')
  expect(excerptOf(meilan, { at: '/services/2/name', evidence: meilan.services[2]!.name }).words).toBe(
    meilan.services[2]!.name,
  )
})

test('what real lists leave blank, each known by words that stand there', () => {
  expect(told(missing(meilan))).toEqual([
    'missing/agency /services/6/agency 医疗救助审批',
    'missing/phone /services/6/phone 医疗救助审批',
  ])
  expect(told(missing(zaoqiang))).toEqual(
    [0, 1, 2, 3].map((at) => `missing/matter /boundaries/${at}/matter 县卫健局`),
  )
  expect(told(missing(junshan))).toEqual([])
  expect(told(missing(wuhua))).toEqual([])
})

test.each([
  ['/duties/2/statement', '', 'missing/statement'],
  ['/duties/2/items/1/text', '', 'missing/work-item'],
  ['/boundaries/2/matter', ' ', 'missing/matter'],
  ['/boundaries/0/shares/1/department', null, 'missing/department'],
  ['/boundaries/0/shares/1/responsibility', '', 'missing/responsibility'],
  ['/boundaries/2/basis', '', 'missing/basis'],
  ['/procedures/2/sections/1/text', '——', 'missing/section-text'],
  ['/procedures/2/sections', [], 'missing/procedure-text'],
  ['/services/2/name', '', 'missing/service-name'],
  ['/services/2/content', '', 'missing/content'],
  ['/services/2/agency', null, 'missing/agency'],
  ['/services/2/phone', '/', 'missing/phone'],
])('%s left blank', (at, value, rule) => {
  const found = missing(planted(junshan, at, value)).filter(({ severity }) => severity !== 'note')
  expect(found).toMatchObject([{ rule, at: at.replace(/\/sections$/, '') }])
  expect(found[0]?.evidence).not.toBe('')
})

test('an office is missing where the other items have theirs, and nowhere else', () => {
  const offices = (list: ResponsibilityList) =>
    told(missing(list)).filter((finding) => finding.startsWith('missing/office'))
  const at = '/duties/1/items/0/office'
  expect(offices(planted(zaoqiang, at, null))).toHaveLength(1)
  expect(offices(planted(zaoqiang, at, '——'))[0]).toContain(`missing/office ${at} `)
  expect(offices(planted(junshan, at, '办公室')), 'a form without the column').toEqual([])
})

test('a form without a column for the basis lacks it only as a note', () => {
  const boundaries = junshan.boundaries.map((matter) => ({ ...matter, basis: '' }))
  const found = missing(planted(junshan, '/boundaries', boundaries))
  expect(found.filter(({ rule }) => rule === 'missing/basis').map(({ severity }) => severity)).toEqual([
    'note',
    'note',
    'note',
  ])
})

test('a duty without items, a procedure short of a section, a task nobody leads', () => {
  const notes = missing(junshan).map(({ rule, at }) => `${rule} ${at}`)
  expect(notes).toContain('missing/work-items /duties/11')
  expect(missing(meilan).map(({ rule, at }) => `${rule} ${at}`)).toContain(
    'missing/section-kind /procedures/6',
  )
  expect(told(missing(planted(wuhua, '/plans/0/tasks/3/leadUnits', [])))).toEqual([
    'missing/lead-unit /plans/0/tasks/3/leadUnits 科学合理配置公共服务资源',
  ])
})
