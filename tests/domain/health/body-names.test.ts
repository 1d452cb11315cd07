import { expect, test } from 'vitest'
import { bodyTwoNames } from '@/lib/domain/health/rules/body-two-names'
import { bodyUnknown } from '@/lib/domain/health/rules/body-unknown'
import { brief, findingsOf } from '../../support/county-lists'

test('two parties of one matter that are one body today', () => {
  const findings = findingsOf(bodyTwoNames, {
    boundaries: [{ shares: ['县计生委', '县卫生局', '县公安局', '县药监局', '县工商局'] }],
  })
  expect(brief(findings)).toEqual([
    'warning /boundaries/0/shares/1 县卫生局',
    'warning /boundaries/0/shares/4 县工商局',
  ])
  expect(findings[0]?.message).toContain('“县计生委”和“县卫生局”现在是同一个机构')
})

test('one body here so and there so is told once; a short form is only noted', () => {
  const findings = findingsOf(bodyTwoNames, {
    boundaries: [
      { shares: ['县卫健局', '县市场监管局'] },
      { shares: ['县卫健局', '县食药监局'] },
      { shares: ['县卫生健康局', '县市场监管局'] },
    ],
  })
  expect(brief(findings)).toEqual([
    'warning /boundaries/1/shares/1 县食药监局',
    'note /boundaries/2/shares/0 县卫生健康局',
  ])
})

test('bodies of two levels, two bodies, and an agency’s full name are in order', () => {
  const findings = findingsOf(bodyTwoNames, {
    title: '某县卫生健康局责任清单',
    boundaries: [
      { shares: ['县卫健局', '市卫健委', '县民政局', '县财政局', '公安分局', '市公安局美兰分局'] },
    ],
    services: [{ agency: '商水县卫生健康局' }],
  })
  expect(findings).toEqual([])
})

test('where what became of a body differs from place to place, two are not called one', () => {
  const parts = { boundaries: [{ shares: ['县旅发委', '县文体局', '县畜牧局', '县扶贫办'] }] }
  expect(findingsOf(bodyTwoNames, parts)).toEqual([])
})

test('a slip in a department’s name, with the name that was meant', () => {
  const [slip] = findingsOf(bodyUnknown, { boundaries: [{ shares: ['县市场监督管局'] }] })
  expect(slip).toMatchObject({
    severity: 'warning',
    at: '/boundaries/0/shares/0/department',
    evidence: '县市场监督管局',
    fix: { after: '县市场监督管理局' },
  })
})

test('names that cannot be: a place within the nation’s body, a city within its district', () => {
  const findings = findingsOf(bodyUnknown, {
    boundaries: [{ shares: ['区市公安局美兰分局'], basis: '国家美兰区卫生健康委员会印发《意见》的通知' }],
  })
  expect(brief(findings).sort()).toEqual([
    'warning /boundaries/0/basis 国家美兰区卫生健康委员会',
    'warning /boundaries/0/shares/0/department 区市公安局美兰分局',
  ])
  expect(findings.find(({ fix }) => fix)?.fix?.after).toBe('市公安局美兰分局')
})

test('two former bodies here and there are told to take today’s name, not called one', () => {
  const shares = (department: string) => ({ shares: ['县公安局', department] })
  const twice = { boundaries: [shares('县食品药品监督管理局'), shares('县工商局')] }
  expect(findingsOf(bodyTwoNames, twice)).toEqual([])
  const renamed = { boundaries: [shares('区环保局'), shares('区生态环境保护局')] }
  expect(brief(findingsOf(bodyTwoNames, renamed))).toHaveLength(1)
})

test('offices that stand side by side in many counties are not one', () => {
  const shares = ['县城市管理局', '县综合行政执法局', '县行政审批服务局', '县数据局', '县政务服务中心']
  expect(findingsOf(bodyTwoNames, { boundaries: [{ shares }] })).toEqual([])
})

test('an ordinary word that ends like a level, and the joining word of a name, are no slips', () => {
  const duties = [
    '指导镇街卫生院、社区卫生服务中心和村卫生室建设与管理',
    '各社区卫生服务中心、城市社区服务中心',
  ]
  const shares = ['旗政务服务与数据管理局', '县数据和政务服务局', '县林业草原局', '市文化广电旅游局']
  expect(findingsOf(bodyUnknown, { duties, boundaries: [{ shares }] })).toEqual([])
  expect(brief(findingsOf(bodyUnknown, { boundaries: [{ shares: ['县卫生和健康局'] }] }))).toHaveLength(1)
})

test('real names, and names the registry does not know, are no slips', () => {
  const names =
    '县卫健局 区市场监督管理局 县市场监管局 市公安局美兰分局 区科信局 区文体旅局 区交运局 区农信社 县招商局 区民宗局 区目督办 县城管局 建设行政主管部门 县卫生健康体育局'
  expect(findingsOf(bodyUnknown, { boundaries: [{ shares: names.split(' ') }] })).toEqual([])
  const text = '国家级、省级、市县卫生健康部门；国家税务总局商水县税务局；国家统计局商水县调查队'
  expect(findingsOf(bodyUnknown, { duties: [text] })).toEqual([])
})
