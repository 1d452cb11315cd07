import { expect, test } from 'vitest'
import { splitsWord } from '@/lib/domain/health/reading/two-sign-words'
import { cutOffAnnounced } from '@/lib/domain/health/rules/cut-off-announced'
import { cutOffDangling } from '@/lib/domain/health/rules/cut-off-dangling'
import { cutOffMidWord } from '@/lib/domain/health/rules/cut-off-mid-word'
import { punctuationNoEnd } from '@/lib/domain/health/rules/punctuation-no-end'
import { brief, findingsOf } from '../../support/county-lists'
import { findingsIn, planted, seedList } from '../../support/seed-lists'

const meilan = await seedList('460108')
const zaoqiang = await seedList('131121')

test('a work item that stops in the middle of a word of its duty', () => {
  const [found, ...others] = findingsIn(cutOffMidWord, meilan)
  expect(others).toEqual([])
  expect(found).toMatchObject({
    severity: 'error',
    at: '/duties/10/items/0/text',
    evidence: '口老龄化工作措',
    fix: { after: '组织拟订并协调落实应对人口老龄化工作措施' },
  })
  const cut = planted(meilan, '/duties/16/items/1/text', '负责区域内农村改')
  expect(brief(findingsIn(cutOffMidWord, cut))).toHaveLength(1)
})

test('the same sentence elsewhere in the list shows what is cut off', () => {
  const at = '/procedures/6/sections/3/text'
  const whole = zaoqiang.procedures[6]!.sections[3]!.text
  const cut = whole.slice(0, whole.indexOf('认真组织落实检查工作') + '认真组织落实检'.length)
  const [found] = findingsIn(cutOffMidWord, planted(zaoqiang, at, cut))
  expect(found).toMatchObject({ at, evidence: '认真组织落实检', severity: 'error' })
})

test('a text that ends as words only begin, but for one that has its full stop', () => {
  const usage = '卫生管理、人员管理、药品管理、资金管理、档案管理；加强监管。'
  const cut = findingsOf(cutOffMidWord, { sections: [usage, '负责乡村医生管'] })
  expect(brief(cut)).toEqual(['note /procedures/0/sections/1/text 负责乡村医生管'])
  const people = '人员资质、人员档案、人员健康、人口监测、人体器官。'
  expect(findingsOf(cutOffMidWord, { sections: [people, '现场检查、查阅资料、约谈负责人。'] })).toEqual([])
})

test('an item may stop where the statement goes on with another word', () => {
  const duty = (item: string) => planted(meilan, '/duties/10/items/1/text', item)
  for (const whole of [
    '负责推进全区老年健康服务体系建设',
    '协调落实应对人口老龄化',
    '组织拟订应对人口老龄化工作措施',
  ])
    expect(findingsIn(cutOffMidWord, duty(whole))).toHaveLength(1)
  expect(splitsWord('监测预警', '工作')).toBe(false)
  expect(splitsWord('工作措', '施')).toBe(true)
})

test('texts that end or begin in the middle of a sentence', () => {
  expect(brief(findingsIn(cutOffDangling, meilan))).toEqual([
    'error /boundaries/11/shares/1/responsibility 助学等资助政策，',
    'warning /services/3/content ：及配偶均为',
  ])
  const ends = (text: string) => findingsOf(cutOffDangling, { sections: [text] }).length
  const incomplete = [
    '组织开展监测、',
    '负责传染病防治和',
    '会同公安部门以及',
    '按下列程序进行：',
    '，依法查处',
    '负责公共场所卫生及',
    '组织开展医疗质量评价；指导血液管理；负责',
    '现场检查的内容主要有以下',
    '申请人应当提交以下',
    '对拟作出的处罚决定进行审核，其中',
    '拟订年度抽检计划，组织开展',
  ]
  expect(incomplete.map(ends)).toEqual(incomplete.map(() => 1))
  const whole = [
    '由妇联参与',
    '实现信息普及',
    '做到总和',
    '依法合并',
    '属于',
    '违反规定实施检查的；',
    '包括餐饮等。',
    '加强预防为主',
    '未经批准不得开展',
  ]
  expect(whole.map(ends)).toEqual(whole.map(() => 0))
})

test('an upper bound ends a text as well as any other word', () => {
  const bounds = [
    '儿童死亡率控制在5.5‰以下',
    '孕产妇死亡率保持在11/10万以下。',
    '门诊输液率降到百分之十以下；',
    '抗菌药物使用强度不高于40DDDs及以下',
    '工作场所噪声控制在85dB(A)以下',
    '室内氡浓度降至300Bq/m³以下',
    '血压控制在140/90mmHg以下',
    '蚊虫密度达到国家标准以下',
    '面向初级职称人员，中级及以下',
    '对责任人处二千元以下',
    '招收年龄在18周岁以下',
    '医疗费用增长低于上年平均水平以下',
  ]
  const found = findingsOf(cutOffDangling, { duties: bounds, sections: bounds })
  expect(brief(found)).toEqual([])
  const announced = [
    '以下达监督意见书的方式告知。',
    '对二级及以下医疗机构规定的措施予以落实。',
    '对处2000元以下罚款的行为，当场处罚。',
  ]
  expect(findingsOf(cutOffAnnounced, { sections: announced })).toEqual([])
  expect(findingsOf(cutOffAnnounced, { sections: ['卫生许可证应当载明以下内容。'] })).toHaveLength(1)
})

test('words that end as one that leads on, and verbs that go back to what stands before', () => {
  const whole = [
    '公示处罚对象、处罚案由。',
    '有序推进村卫生室撤并。',
    '一次告知，事项一并',
    '将健康理念融入其中。',
    '以监测结果作为执法根据。',
    '告知处罚的事实、理由和根据。',
    '健康服务由近及远、全民惠及',
    '制定年度监督抽检计划，组织实施。',
    '承担基层卫生业务工作的监督、指导。',
    '负责居民健康档案的建立、管理和推进。',
    '对重大活动保障工作予以协助、配合。',
  ]
  expect(brief(findingsOf(cutOffDangling, { duties: whole }))).toEqual([])
})

test('a procedure’s opening words may announce its sections', async () => {
  expect(findingsIn(cutOffDangling, await seedList('469021'))).toEqual([])
})

test('cases announced and not listed', async () => {
  expect(brief(findingsIn(cutOffAnnounced, zaoqiang))).toEqual([
    'warning /procedures/7/sections/4/text 有下列情形之一的',
  ])
  for (const code of ['430611', '460108', '469021', '530102'])
    expect(findingsIn(cutOffAnnounced, await seedList(code))).toEqual([])
})

test('one text without a full stop among many that have one is noted', () => {
  const found = findingsIn(punctuationNoEnd, zaoqiang)
  expect(found.map(({ at }) => at)).toContain('/procedures/12/sections/2/text')
  expect(found.every(({ severity }) => severity === 'note')).toBe(true)
  // Most statements there end without one: that is their form.
  expect(findingsIn(punctuationNoEnd, meilan).some(({ at }) => at.startsWith('/duties'))).toBe(false)
})
