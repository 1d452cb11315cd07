import { beforeAll, describe, expect, test } from 'vitest'
import { type AnalysisTools, analyseQuestion } from '@/lib/domain/search/analyse-question'
import { isConfident, worthListing } from '@/lib/domain/search/confidence'
import type { SearchDocument } from '@/lib/domain/search/documents'
import { frequenciesOf } from '@/lib/domain/search/frequencies'
import { type PreparedDocument, prepareDocument } from '@/lib/domain/search/match'
import { buildPlaceFinder } from '@/lib/domain/search/places'
import { rankDocuments } from '@/lib/domain/search/rank'
import { suggestionsFor } from '@/lib/domain/search/suggestions'
import { analysisTools } from './seed-documents'

let tools: AnalysisTools
beforeAll(() => {
  tools = analysisTools()
}, 60_000)

function entry(part: SearchDocument['part'], title: string, ...texts: string[]): PreparedDocument {
  return prepareDocument({
    part,
    entryId: title,
    number: null,
    ordinal: 1,
    title,
    parentTitle: null,
    departments: [],
    phone: null,
    path: '/',
    anchors: false,
    passages: [
      { kind: 'title', entryId: null, heading: null, text: title },
      ...texts.map((text) => ({ kind: 'content' as const, entryId: null, heading: null, text })),
    ],
    shares: [],
  })
}

const fillers = [
  entry('duties', '负责机关财务和后勤', '编制预算'),
  entry('duties', '负责老年健康服务', '农村老人的健康'),
  entry('duties', '负责医疗机构和医生的监督检查', '办理各类证件'),
]

function ask(q: string, ...entries: PreparedDocument[]) {
  const documents = [...entries, ...fillers]
  const frequencies = frequenciesOf(documents)
  const question = analyseQuestion(q, tools)
  const ranked = rankDocuments(question, documents, frequencies)
  return {
    confident: isConfident(ranked),
    titles: worthListing(ranked).map(({ match }) => match.prepared.document.title),
    suggestions: suggestionsFor(question, frequencies),
  }
}

describe('what carries an answer', () => {
  test.each(['村里的检查', '医生的证件', '老人', '管理'])('general words alone do not: %s', (q) => {
    expect(ask(q).confident).toBe(false)
  })

  test('the telling word does, and what only shares a general word is not listed beside it', () => {
    const { confident, titles } = ask('村里水库的蚊子谁管', entry('boundaries', '病媒生物防制', '蚊子消杀'))
    expect(confident).toBe(true)
    expect(titles).toEqual(['病媒生物防制'])
  })

  test('a certificate is another one when part of its name differs', () => {
    expect(ask('健康证去哪办', entry('services', '公共场所卫生许可证', '健康，卫生')).confident).toBe(false)
    expect(ask('健康证去哪办', entry('services', '健康证明核发')).confident).toBe(true)
  })

  test('another office’s matter, mentioned in passing, does not', () => {
    expect(ask('火车票去哪买', entry('duties', '禁止买卖配子')).titles).toEqual([])
  })
})

test('who wants something granted gets the service before its oversight', () => {
  const service = entry('services', '计划生育奖励扶助申办', '奖励扶助金')
  const procedure = entry('procedures', '计划生育奖励扶助的监管', '奖励扶助金')
  expect(ask('奖励扶助金找谁领', procedure, service).titles[0]).toBe('计划生育奖励扶助申办')
})

describe('hints', () => {
  const term = entry('services', '人工终止妊娠审批')

  test('name only what was said, in the asker’s characters', () => {
    for (const q of ['打胎要审批吗', '独生娃怎么办', '打针过后发烧', '驾照在哪买'])
      for (const word of ask(q).suggestions.unknownTerms) expect(q).toContain(word)
  })

  test('are words, not single characters', () => {
    const { unknownTerms, tryInstead } = ask('打胎去哪买，独一个', term).suggestions
    expect(tryInstead).toContain('终止妊娠')
    for (const word of [...unknownTerms, ...tryInstead]) expect(word.length).toBeGreaterThan(1)
  })

  test('a word with a particle is no mistyped word', () => {
    expect(analyseQuestion('打胎要审批吗', tools).text).toBe('打胎要审批吗')
  })
})

describe('places without a list', () => {
  const known = [{ code: '990122', name: '甲乙县' }]
  const unknownIn = (q: string) => buildPlaceFinder(known, ['990122'], tools.lexicon).find(q).unknown

  test.each([
    ['北京市朝阳区生育登记', ['北京市朝阳区']],
    ['深圳市南山区打疫苗', ['深圳市南山区']],
    ['上海的村医谁管', ['上海']],
    ['到广东打工要什么证明', []],
    ['外省市来的人', []],
    ['甲乙县生育登记', []],
    ['社区卫生服务', []],
    ['小区和景区的蚊子', []],
    ['菜市场脏', []],
  ])('%s', (q, names) => {
    expect(unknownIn(q)).toEqual(names)
  })
})
