import { expect, test } from 'vitest'
import { limitPairs } from '@/lib/domain/health/reading/time-limits'
import { guideTimeLimit } from '@/lib/domain/health/rules/guide-time-limit'
import { lawOldPeriod } from '@/lib/domain/health/rules/law-old-period'
import { brief, findingsOf } from '../../support/county-lists'
import { findingsIn, planted, seedList } from '../../support/seed-lists'

const junshan = await seedList('430611')

const inServices = (content: string) => brief(findingsOf(guideTimeLimit, { services: [{ content }] }))
const inGuide = (legalLimit: string, promisedLimit: string) => {
  const blank = { basis: null, audience: null, conditions: null, materials: [], steps: null, fee: null }
  const rest = { feeBasis: null, place: null, hours: null, enquiryPhone: null, complaintPhone: null }
  const guide = { ...blank, ...rest, onlineUrl: null, visits: null, channel: null, legalLimit, promisedLimit }
  return findingsIn(guideTimeLimit, planted(junshan, '/services/0/guide', guide)).map(
    ({ severity, evidence }) => `${severity} ${evidence}`,
  )
}

test.each([
  ['法定时限20个工作日，承诺时限25个工作日。', 'error 25个工作日'],
  ['医疗机构校验。法定办结时限：15日；承诺办结时限：18日。', 'error 18日'],
  ['放射诊疗许可，法定二十个工作日，承诺三十个工作日', 'error 三十个工作日'],
  ['承诺时限：2个月（法定时限：20个工作日）', 'warning 2个月'],
  ['自受理之日起40日内办结（法定时限30日）。', 'warning 40日'],
  ['自受理申请之日起25个工作日内作出决定（法定20个工作日）', 'warning 25个工作日'],
  ['法定办理时限1个月，承诺办理时限30个工作日', 'warning 30个工作日'],
  ['法定即时办结，承诺1个工作日', 'error 1个工作日'],
])('a promise longer than the law beside it: %s', (content, expected) => {
  expect(inServices(content)).toEqual([expected.replace(' ', ' /services/0/content ')])
})

test('promises within the law, and what is no pair', () => {
  const right = [
    '法定期限20个工作日，承诺15个工作日',
    '法定时限20日，承诺时限20个工作日',
    '法定时限30日，承诺压缩至7个工作日',
    '5个工作日内办结（法定20日）',
    '承诺时限：即办（法定时限：20个工作日）',
    '法定办结时限：20日；承诺办结时限：当场办结。',
    '设立：法定45日，承诺15日；变更：法定20日，承诺10日；校验：法定15日，承诺5日。',
    '承诺30个工作日内办结。',
    '逾期60日未申请的，按法定程序办理，承诺热情服务。',
    '公示不少于30日，法定时限20个工作日。',
  ]
  for (const content of right) expect(inServices(content), content).toEqual([])
  expect(limitPairs(right[6]!)).toHaveLength(3)
})

test('in the elements of a guide, also where both stand in one cell', () => {
  expect(inGuide('20个工作日', '2个月')).toEqual(['warning 2个月'])
  expect(inGuide('法定20个工作日', '22个工作日')).toEqual(['error 22个工作日'])
  expect(inGuide('20个工作日', '法定20个工作日，承诺5个工作日')).toEqual([])
  expect(inGuide('法定时限20个工作日；承诺时限30个工作日', '')).toEqual(['error 30个工作日'])
  expect(inGuide('20个工作日', '5个工作日（法定20个工作日）')).toEqual([])
  expect(inGuide('无', '7个工作日')).toEqual([])
})

test('a hearing asked for within three days is the law before 2021', () => {
  const found = (text: string, today?: string) =>
    brief(findingsOf(lawOldPeriod, { sections: [text] }, null, today))
  const old = [
    '当事人要求听证的，应当在告知后3日内提出。',
    '当事人要求举行听证的，应当在行政机关告知后三日内向本机关提出',
    '自收到听证告知书之日起3个工作日内提出听证申请。',
  ]
  for (const text of old) expect(found(text), text).toHaveLength(1)
  expect(found(old[0]!, '2021-07-14')).toEqual([])
  const right = [
    '当事人要求听证的，应当在告知后五日内提出。',
    '收到告知书之日起3日内可以陈述、申辩；要求听证的，应当在5日内提出。',
    '当事人提出听证的，卫生健康局应当在收到申请之日起3日内提出意见。',
    '当事人要求听证的，应当在告知后13日内提出。',
    '举行听证的7日前，通知当事人听证的时间、地点。',
  ]
  for (const text of right) expect(found(text), text).toEqual([])
})
