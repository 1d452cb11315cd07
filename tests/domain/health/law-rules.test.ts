import { expect, test } from 'vitest'
import { lawAmended } from '@/lib/domain/health/rules/law-amended'
import { lawArticleOutOfRange } from '@/lib/domain/health/rules/law-article-out-of-range'
import { lawMistitled } from '@/lib/domain/health/rules/law-mistitled'
import { lawRenamed } from '@/lib/domain/health/rules/law-renamed'
import { lawRepealed } from '@/lib/domain/health/rules/law-repealed'
import type { HealthRule } from '@/lib/domain/health/types'
import { A_COUNTY, brief, findingsOf } from '../../support/county-lists'
import { seedRegistries } from '../../support/registries'

const inBasis = (rule: HealthRule, basis: string, today?: string) =>
  findingsOf(rule, { boundaries: [{ shares: ['县卫健局', '县公安局'], basis }] }, A_COUNTY, today)

test('a repealed law is an error with its year, successor and source', () => {
  const [finding] = inBasis(
    lawRepealed,
    '《流动人口计划生育工作条例》（中华人民共和国国务院令第555号）第五条',
  )
  expect(finding).toMatchObject({ severity: 'error', evidence: '《流动人口计划生育工作条例》' })
  expect(finding?.message).toMatch(/2021年.*国务院令第747号/)
  const [adoption] = findingsOf(lawRepealed, { duties: ['按照国家《收养法》办理'] })
  expect(adoption?.message).toContain('现行的是《中华人民共和国民法典》')
})

test('before it was repealed, where the text says so, and in a case it is none', () => {
  expect(inBasis(lawRepealed, '《社会抚养费征收管理办法》', '2020-01-01')).toEqual([])
  expect(inBasis(lawRepealed, '《社会抚养费征收管理办法》（已废止）')).toEqual([])
  expect(inBasis(lawRepealed, '原《中华人民共和国食品卫生法》')).toEqual([])
  const cases = findingsOf(lawRepealed, {
    boundaries: [{ shares: ['县卫健局'], cases: '2014年依据《社会抚养费征收管理办法》处理' }],
  })
  expect(cases.map(({ severity }) => severity)).toEqual(['note'])
})

test('laws in force are never called repealed', () => {
  const basis =
    '《中华人民共和国传染病防治法》《医疗事故处理条例》《医疗纠纷预防和处理条例》《公共场所卫生管理条例》《学校卫生工作条例》《突发公共卫生事件应急条例》《中华人民共和国母婴保健法》《中华人民共和国母婴保健法实施办法》《护士条例》《乡村医生从业管理条例》《医疗机构管理条例》《医疗废物管理条例》《生活饮用水卫生监督管理办法》《消毒管理办法》《放射诊疗管理规定》《湖南省实施〈中华人民共和国收养法〉办法》《医疗器械标准管理办法》《中国公民收养子女登记办法》'
  expect(inBasis(lawRepealed, basis)).toEqual([])
  expect(inBasis(lawRenamed, basis)).toEqual([])
  expect(inBasis(lawMistitled, basis)).toEqual([])
})

test('a row nobody is sure of is only a note', () => {
  const findings = inBasis(lawRepealed, '《中华人民共和国水污染防治法》第九条')
  expect(findings.map(({ severity }) => severity)).toEqual(['note'])
})

test('a law revised under a new title, with a fix where no article hangs on the old', () => {
  const [plain] = inBasis(lawRenamed, '《中华人民共和国执业医师法》')
  expect(plain).toMatchObject({ severity: 'error', fix: { after: '《中华人民共和国医师法》' } })
  const [short] = inBasis(lawRenamed, '依据《执业医师法》')
  expect(short?.fix?.after).toBe('依据《医师法》')
  const [article] = inBasis(lawRenamed, '《执业医师法》第三十九条')
  expect(article?.evidence).toBe('《执业医师法》')
  expect(article?.fix).toBeUndefined()
  expect(inBasis(lawRepealed, '《执业医师法》'), 'told once').toEqual([])
})

test('the date of an old version is noted; one wholly replaced is a warning', () => {
  expect(
    brief(inBasis(lawAmended, '《医疗机构管理条例》（国务院令第149号，1994年9月1日施行）第五条')),
  ).toEqual(['note /boundaries/0/basis 《医疗机构管理条例》'])
  expect(brief(inBasis(lawAmended, '《中华人民共和国传染病防治法》（2013年修正）第十二条'))).toEqual([
    'warning /boundaries/0/basis 《中华人民共和国传染病防治法》',
  ])
  expect(brief(inBasis(lawAmended, '《精神卫生法》（２０１３年５月１日起施行）'))).toHaveLength(1)
  expect(
    inBasis(lawAmended, '《医师法》（2022年3月1日起施行）、《传染病防治法》（2025年修订）、《献血法》'),
  ).toEqual([])
})

test('what was revised in one year and applies from the next is cited by either', () => {
  expect(inBasis(lawAmended, '《中华人民共和国国境卫生检疫法》（2024年修订）第六条')).toEqual([])
  expect(brief(inBasis(lawAmended, '《中华人民共和国国境卫生检疫法》（2018年修正）第六条'))).toEqual([
    'warning /boundaries/0/basis 《中华人民共和国国境卫生检疫法》',
  ])
})

test('a rule whose law is gone is noted wherever it is cited, a province’s regulation with its articles', () => {
  expect(inBasis(lawAmended, '《计划生育技术服务管理条例实施细则》')).toHaveLength(1)
  expect(inBasis(lawAmended, '《湖南省人口与计划生育条例》')).toEqual([])
  const [finding] = inBasis(lawAmended, '《湖南省人口与计划生育条例》第四十一条')
  expect(finding).toMatchObject({ severity: 'note', evidence: '《湖南省人口与计划生育条例》' })
})

test('the number of another order than the one in force is noted', () => {
  expect(inBasis(lawAmended, '《职业病诊断与鉴定管理办法》（卫生部令第91号）')).toHaveLength(1)
  expect(
    inBasis(lawAmended, '《学校卫生工作条例》（卫生部令第1号）、《护士条例》（国务院令第五百一十七号）'),
  ).toEqual([])
  expect(inBasis(lawAmended, '《物业管理条例》（国务院令第504号）'), 'the order that changed it').toEqual([])
})

test('an article beyond the last', () => {
  expect(brief(inBasis(lawArticleOutOfRange, '《中华人民共和国献血法》第二十四条、第二十五条'))).toEqual([
    'error /boundaries/0/basis 第二十五条',
  ])
  expect(brief(inBasis(lawArticleOutOfRange, '《护士条例》（国务院令第517号）第四十一条'))).toEqual([
    'warning /boundaries/0/basis 第四十一条',
  ])
  expect(brief(inBasis(lawArticleOutOfRange, '《母婴保健法》第五条\n第六十条 违反本法规定……'))).toEqual([
    'error /boundaries/0/basis 第六十条',
  ])
  expect(inBasis(lawArticleOutOfRange, '《母婴保健法》第三十九条；《本县办法》第九十条')).toEqual([])
})

test('a title one slip away', () => {
  const [finding] = inBasis(lawMistitled, '《公共场所卫生管理条列例》（国发〔1987〕24号）')
  expect(finding?.fix?.after).toBe('《公共场所卫生管理条例》（国发〔1987〕24号）')
  expect(
    inBasis(lawMistitled, '《海口市病媒生物预防控制管理办法》《医疗机构设置规划》《出生医学证明》'),
  ).toEqual([])
})

test('every title of the registry is told as repealed while it is, and only then', () => {
  const lost = seedRegistries.instruments.flatMap(({ title, aliases, status, confidence }) =>
    [title, ...aliases].filter((known) => {
      const findings = [lawRepealed, lawRenamed].flatMap((rule) => inBasis(rule, `《${known}》第一条`))
      const severities = findings.map(({ severity }) => severity)
      const wanted = status === 'repealed' ? [confidence >= 0.9 ? 'error' : 'note'] : []
      return (
        JSON.stringify(severities) !== JSON.stringify(wanted) ||
        inBasis(lawMistitled, `《${known}》`).length > 0
      )
    }),
  )
  expect(lost).toEqual([])
})
