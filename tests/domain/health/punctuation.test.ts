import { expect, test } from 'vitest'
import { bracketFaults } from '@/lib/domain/health/reading/bracket-faults'
import { leftoverConversion } from '@/lib/domain/health/rules/leftover-conversion'
import { punctuationDoubled } from '@/lib/domain/health/rules/punctuation-doubled'
import { punctuationHalfWidth } from '@/lib/domain/health/rules/punctuation-half-width'
import { punctuationUnpaired } from '@/lib/domain/health/rules/punctuation-unpaired'
import { brief, findingsOf } from '../../support/county-lists'
import { findingsIn, seedList } from '../../support/seed-lists'

const fixes = (findings: readonly { fix?: { after: string } }[]) => findings.map(({ fix }) => fix?.after)
const section = (text: string) => ({ sections: [text] })

test('doubled stops of real lists, each with the one that stays', async () => {
  expect(brief(findingsIn(punctuationDoubled, await seedList('460108')))).toEqual([
    'error /boundaries/9/shares/3/responsibility 险人数。。',
    'error /services/3/content 民户口；.',
  ])
  const findings = findingsOf(punctuationDoubled, section('开展监测工作，。并按月通报；；'))
  expect(fixes(findings)).toEqual(['开展监测工作。并按月通报；；', '开展监测工作，。并按月通报；'])
})

test('ellipses, dashes, times and a stop behind a bracket are no doubled stops', () => {
  const text = '每日8:00—17：30办理……特殊情况除外（见附件）。“两非”，一级。什么？！'
  expect(findingsOf(punctuationDoubled, section(text))).toEqual([])
})

test('half-width signs between Chinese characters become full-width, a paragraph at a time', async () => {
  const [first] = findingsIn(punctuationHalfWidth, await seedList('469021'))
  expect(first).toMatchObject({ at: '/duties/2/statement', evidence: '预报工作,参与全县' })
  expect(first?.fix?.after).toContain('预报工作，参与全县')
  const [many, ...others] = findingsOf(punctuationHalfWidth, section('有下列情形的,依照规定处理:'))
  expect(others).toEqual([])
  expect(many?.fix?.after).toBe('有下列情形的，依照规定处理：')
})

test('figures, times, addresses and ordinals keep their signs', () => {
  const text = '错误!未找到引用源。\n一.总则\n1.5倍，1,000元，8:30，A:B，www.gov.cn，GB 5749-2022'
  expect(findingsOf(punctuationHalfWidth, section(text))).toEqual([])
})

test('signs without a partner in real lists, with the fix where there is one way', async () => {
  const findings = findingsIn(punctuationUnpaired, await seedList('460108'))
  expect(findings.map(({ at, evidence, fix }) => [at, evidence, fix?.label])).toEqual([
    ['/duties/11/statement', '《出生医学证明)', '“)”改为“》”'],
    ['/boundaries/2/basis', '2005年12月1日起施行）', '补上“（”'],
    ['/boundaries/4/basis', '中华人民共和国精神卫生法》', '补上“《”'],
    ['/boundaries/9/basis', '〈海南省人口与计划生育条例》', '去掉“〈”'],
    ['/boundaries/10/basis', '《关于综合治理出生人口性别比', '补上“》”'],
    ['/boundaries/10/basis', '《集中整治“两非”专项行动实', undefined],
  ])
  expect(fixes(findings)[1]).toContain('条例》（国务院令449号，2005年12月1日起施行）第三条')
  expect(fixes(findings)[4]).toContain('升高问题的意见》（国计生发〔2002〕111号）')
})

test('titles in titles, ordinals with one bracket and pairs over a line break are whole', () => {
  const text = `根据《关于印发《医疗废物管理条例》的通知》办理：\n1)甲；2)乙。\na）丙\n“两非\n”案件；(一)丁`
  expect(findingsOf(punctuationUnpaired, section(text))).toEqual([])
})

test('quotes that open twice, and a bracket open at the end of a text', () => {
  const findings = findingsOf(punctuationUnpaired, section('打击“两非“行为（以下简称专项行动'))
  expect(findings.map(({ evidence }) => evidence)).toEqual(['“两非“', '（以下简称专项行动'])
  expect(fixes(findings)).toEqual(['打击“两非”行为（以下简称专项行动', '打击“两非“行为（以下简称专项行动）'])
})

test('no bracket is put where its place is not certain, or the words behind it are lost', () => {
  const fixed = (text: string) => fixes(findingsOf(punctuationUnpaired, section(text)))
  for (const text of [
    '依法依规采取信用惩戒措施（包括：',
    '列入重点监督单位（含',
    '审核新生儿（户口登记材料',
    '推进安宁疗护工作，（社区卫生服务中心可以设置安宁疗护床位。',
    '落实《饮用水安全专项整治方案的通知',
  ])
    expect(fixed(text), text).toEqual([undefined])
  expect(fixed('各级各类医疗机构（含门诊部、诊所。')).toEqual(['各级各类医疗机构（含门诊部、诊所）。'])
  expect(fixed('《托育机构设置标准（试行')).toEqual([
    '《托育机构设置标准》（试行',
    '《托育机构设置标准（试行）',
  ])
})

test('a space that a page held open vanishes beside a stop', () => {
  const after = (text: string) => fixes(findingsOf(leftoverConversion, section(text)))
  expect(after('健全首诊负责制度&nbsp;，加强考核')).toEqual(['健全首诊负责制度，加强考核'])
  expect(after('&nbsp;负责健康教育')).toEqual(['负责健康教育'])
  expect(after('办公室&nbsp;医政股')).toEqual(['办公室 医政股'])
  expect(after('负责审核&nbsp;&nbsp;。')).toEqual(['负责审核&nbsp;。'])
})

test('what a conversion left behind', async () => {
  const [backtick] = findingsIn(leftoverConversion, await seedList('469021'))
  expect(backtick).toMatchObject({ at: '/boundaries/2/shares/1/responsibility', evidence: '`' })
  expect(backtick?.fix?.after.startsWith('对符合条件')).toBe(true)
  const found = (text: string) =>
    findingsOf(leftoverConversion, section(text)).map(({ evidence }) => evidence)
  expect(found('受理[bookmark: _Toc12]申请&nbsp;材料<br/>审核')).toEqual([
    '[bookmark: _Toc12]',
    '&nbsp;',
    '<br/>',
  ])
  expect(found('负责\u0007监测，\ufffd生健康，\u200b办理')).toEqual(['\u0007', '\u200b', '\ufffd'])
  expect(found('见错误!未找到引用源。和 HYPERLINK "http://www.gov.cn"')).toHaveLength(2)
  expect(found('相结合。PAGE \\* MERGEFORMAT 12')).toEqual(['PAGE \\* MERGEFORMAT 12'])
  expect(found('负责健康教育。\n第 3 页 共 12 页')).toEqual(['第 3 页 共 12 页'])
  expect(found('负责健康教育。\n- 3 -\n负责健康促进。')).toEqual(['- 3 -'])
  const page = findingsOf(leftoverConversion, section('负责健康教育。\n- 3 -\n负责健康促进。'))
  expect(fixes(page)).toEqual(['负责健康教育。\n负责健康促进。'])
  expect(found('执行规范第3页至第5页；8-12周、3—6岁；\n1-2人一组')).toEqual([])
  expect(found('B超、pH<7、A&B、5*3、#1楼、是□否□')).toEqual([])
})

test('a text of nothing but signs is broken altogether: its faults are told, but not one by one', () => {
  for (const sign of ['》', '（', '’', '（》']) {
    const faults = bracketFaults(sign.repeat(25_000))
    expect(faults.length, sign).toBeGreaterThan(0)
    expect(faults.length, sign).toBeLessThan(1000)
  }
})
