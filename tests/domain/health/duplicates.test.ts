import { expect, test } from 'vitest'
import { boundaryDepartmentTwice } from '@/lib/domain/health/rules/boundary-department-twice'
import { boundaryOneParty } from '@/lib/domain/health/rules/boundary-one-party'
import { boundarySameResponsibility } from '@/lib/domain/health/rules/boundary-same-responsibility'
import { duplicateCitation } from '@/lib/domain/health/rules/duplicate-citation'
import { duplicateEntry } from '@/lib/domain/health/rules/duplicate-entry'
import { duplicateLine } from '@/lib/domain/health/rules/duplicate-line'
import { duplicateName } from '@/lib/domain/health/rules/duplicate-name'
import { duplicateNear } from '@/lib/domain/health/rules/duplicate-near'
import { duplicateSentence } from '@/lib/domain/health/rules/duplicate-sentence'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { brief } from '../../support/county-lists'
import { findingsIn, planted, seedList } from '../../support/seed-lists'

const lists = await Promise.all(['131121', '430611', '460108', '469021', '530102'].map(seedList))
const [zaoqiang, junshan, meilan, dingan, wuhua] = lists as [
  ResponsibilityList,
  ResponsibilityList,
  ResponsibilityList,
  ResponsibilityList,
  ResponsibilityList,
]

test('no entry of the real lists stands there twice word for word; two matters say the same', () => {
  for (const list of lists) expect(findingsIn(duplicateEntry, list)).toEqual([])
  expect(lists.flatMap((list) => brief(findingsIn(duplicateNear, list)))).toEqual([
    'warning /boundaries/6 病媒消杀工作',
  ])
})

test('a work item copied under its duty, and under another', () => {
  const items = dingan.duties[2]!.items
  const twice = [...items, { ...items[1]!, entryId: 'copy', text: `${items[1]!.text.replace('。', '')}` }]
  expect(brief(findingsIn(duplicateEntry, planted(dingan, '/duties/2/items', twice)))).toEqual([
    'error /duties/2/items/4 对全县人口和计划生育数据信息进行统计',
  ])
  const elsewhere = planted(dingan, '/duties/5/items/0/text', items[1]!.text)
  expect(brief(findingsIn(duplicateEntry, elsewhere))).toEqual([
    'warning /duties/5/items/0 对全县人口和计划生育数据信息进行统计',
  ])
})

test('the same in other words is near; one telling word apart is not', () => {
  const reworded = planted(dingan, '/duties/2/items/3/text', '参与做好全县人口基础信息库的建设工作')
  const twice = planted(reworded, '/duties/2/items/2/text', '负责人口基础信息库建设')
  expect(brief(findingsIn(duplicateNear, twice))).toEqual([
    'warning /duties/2/items/3 参与做好全县人口基础信息库的建设工作',
  ])
  const doctors = meilan.duties[14]!.items.map(({ text }) => text)
  expect(doctors[0]).toContain('医师执业许可')
  expect(doctors[1]).toContain('护士执业许可')
})

test('two procedures of one name, two rows of duties for one unit', () => {
  expect(lists.flatMap((list) => brief(findingsIn(duplicateName, list)))).toEqual([
    'warning /procedures/12/title 重大案件查处的监管',
  ])
  expect(brief(findingsIn(duplicateName, planted(wuhua, '/plans/0/unitDuties/9/unit', '区教育局')))).toEqual([
    'warning /plans/0/unitDuties/9/unit 区教育局',
  ])
})

test('a line, a sentence and a law written twice', () => {
  expect(lists.flatMap((list) => brief(findingsIn(duplicateLine, list)))).toEqual([
    'error /boundaries/1/matter 流动人口管理',
  ])
  expect(findingsIn(duplicateLine, junshan)[0]?.fix?.after).toBe('流动人口管理')
  expect(lists.flatMap((list) => brief(findingsIn(duplicateSentence, list)))).toEqual([
    'note /procedures/1/sections/2/text 调查时，执法人员不得少于两人，并应当向当事人或有关人员出示行政执法证。',
  ])
  expect(brief(findingsIn(duplicateCitation, meilan))).toEqual([
    'warning /boundaries/5/basis 3.《海口市病媒生物预防控制管理办法》',
    'warning /boundaries/6/basis 3.《海口市病媒生物预防控制管理办法》',
  ])
  // The cell of another department begins where the numbers of the last one stop, or begin anew.
  const basis = (text: string) => findingsIn(duplicateCitation, planted(dingan, '/boundaries/0/basis', text))
  expect(basis('1.《母婴保健法》第三条\n2.《护士条例》\n《母婴保健法》第三条')).toEqual([])
  expect(basis('1.《母婴保健法》\n2.《护士条例》\n1.《护士条例》\n2.《献血法》')).toEqual([])
  expect(basis('1.《母婴保健法》\n2.《护士条例》\n3.《母婴保健法》')).toHaveLength(1)
  expect(basis('1.《母婴保健法》\n2.《护士条例》\n《献血法》第八条\n《献血法》第八条')).toHaveLength(1)
  // Another article, or a sentence of its own, is no repetition.
  expect(findingsIn(duplicateCitation, dingan)).toEqual([])
})

test('a department twice, a matter with one party, shares word for word alike', () => {
  expect(brief(findingsIn(boundaryDepartmentTwice, meilan))).toEqual([
    'error /boundaries/9/shares/8/department 区卫健委',
    'error /boundaries/10/shares/1/department 区卫健委',
  ])
  for (const list of lists) expect(findingsIn(boundaryOneParty, list)).toEqual([])
  const alone = planted(junshan, '/boundaries/0/shares', junshan.boundaries[0]!.shares.slice(0, 1))
  expect(brief(findingsIn(boundaryOneParty, alone))).toEqual(['warning /boundaries/0 出生人口性别比治理'])
  const several = planted(alone, '/boundaries/0/shares/0/department', '农业、林业、水务等部门')
  expect(findingsIn(boundaryOneParty, several)).toEqual([])
  expect(brief(findingsIn(boundarySameResponsibility, zaoqiang))).toEqual([
    'note /boundaries/3/shares/1/responsibility 县卫生健康局、县医疗保障局等部门在医疗、医保、医',
  ])
})
