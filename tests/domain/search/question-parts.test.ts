import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseQuestion } from '@/lib/domain/search/analyse-question'
import { marksIn } from '@/lib/domain/search/answers'
import { departmentKey } from '@/lib/domain/search/department-names'
import { buildHomophoneMender } from '@/lib/domain/search/homophones'
import { tokensOf } from '@/lib/domain/search/index-tokens'
import { bigramsOf, normaliseQuestion, normaliseText } from '@/lib/domain/search/normalise'
import { buildPlaceFinder } from '@/lib/domain/search/places'
import { searchQuerySchema, whoQuerySchema } from '@/lib/domain/search/query'
import { buildThesaurus, thesaurusPairs } from '@/lib/domain/search/thesaurus'

/** A lexicon of single characters: what is tested here must not hang on the segmenter. */
const letters = { segment: (text: string) => [...text], rarity: () => 1, isPlace: () => false }

/** Any code units, half surrogate pairs among them. */
const anyText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))

describe('normalising', () => {
  test('folds width, capitals and traditional characters', () => {
    expect(normaliseText('Ｂ超檢查，飲用水衛生')).toBe('b超检查，饮用水卫生')
  })

  test('keeps the length of any text, so places stay places', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normaliseText(text).length).toBe(text.length)
        expect(normaliseQuestion(text).length).toBe(text.length)
      }),
    )
  })

  test('a word that stands in a text has all its tokens among those of the text', () => {
    const han = fc.string({ unit: fc.constantFrom(...'卫生计划育病媒物，b1 ') })
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % (text.length + 1)
        const word = text.slice(start, start + 1 + (length % 6))
        const letters = /[a-z0-9]/.test(word)
        if (!letters) for (const token of tokensOf(word)) expect(bigramsOf(text)).toContain(token)
      }),
    )
  })
})

describe('everyday words', () => {
  const thesaurus = buildThesaurus(
    thesaurusPairs([
      { said: ['打胎', '怀孕 不要'], meant: ['终止妊娠'], weight: 0.9, direction: 'forward' },
      { said: ['打胎药'], meant: ['终止妊娠药品'], weight: 0.9, direction: 'forward' },
      { said: ['工商局'], meant: ['市场监管局'], weight: 0.8, direction: 'both' },
    ]),
  )
  const meaningsOf = (text: string) =>
    thesaurus.find(text).flatMap(({ alternatives }) => alternatives.map((each) => each.text))

  test('the longest word said is meant', () => {
    expect(meaningsOf('有人卖打胎药')).toEqual(['终止妊娠药品'])
    expect(meaningsOf('想打胎')).toEqual(['终止妊娠'])
  })

  test('words of a pattern may stand in any order, all of them', () => {
    expect(meaningsOf('不要孩子了，已经怀孕')).toEqual(['终止妊娠'])
    expect(meaningsOf('怀孕了')).toEqual([])
  })

  test('old and new names stand for each other', () => {
    expect(meaningsOf('找工商局')).toEqual(['市场监管局'])
    expect(meaningsOf('找市场监管局')).toEqual(['工商局'])
  })

  test('a question is taken apart into what it speaks of and what it is after', () => {
    const question = analyseQuestion('请问打胎归谁管？', {
      lexicon: letters,
      thesaurus,
      mend: (text) => text,
      places: [],
    })
    expect(question.concepts.map(({ surface }) => surface)).toEqual(['打胎'])
    expect([...question.intents]).toEqual(['who'])
  })
})

test('words typed with characters of the same sound are mended', () => {
  const lexicon = {
    segment: (text: string) => text.split(/(?<=医疗|废水)|(?=医疗|废水)/),
    rarity: () => 0.5,
    isPlace: () => false,
  }
  const mend = buildHomophoneMender(['准生证', '医疗纠纷', '医疗费'], { ...letters, rarity: () => 1 })
  expect(buildHomophoneMender(['医疗费'], lexicon)('医疗废水')).toBe('医疗废水')
  expect(mend('头胎准声证怎么办')).toBe('头胎准生证怎么办')
  expect(mend('医疗纠分')).toBe('医疗纠纷')
  expect(mend('准生证')).toBe('准生证')
})

test('places are found by full, own and bare name; a city stands for the counties under it', () => {
  const places = [
    { code: '990000', name: '某省' },
    { code: '990100', name: '丙丁市' },
    { code: '990101', name: '丙丁市甲乙区' },
    { code: '990122', name: '合作县' },
  ]
  const lexicon = { ...letters, rarity: (word: string) => (word === '合作' ? 0.3 : 1) }
  const finder = buildPlaceFinder(places, ['990101', '990122'], lexicon)
  expect(finder.find('丙丁市甲乙区的村医').codes).toEqual(['990101'])
  expect(finder.find('甲乙的村医')).toMatchObject({ names: ['甲乙'], codes: ['990101'] })
  expect(finder.find('丙丁的村医').codes).toEqual(['990101', '990122'])
  expect(finder.find('合作医疗怎么报').codes).toEqual([])
  const words = { ...letters, segment: (text: string) => text.split(/(?<=合作医疗)|(?=合作医疗)/) }
  const careful = buildPlaceFinder(places, ['990101', '990122'], words)
  expect(careful.find('合作医疗怎么报').codes).toEqual([])
  expect(buildPlaceFinder(places, ['990101', '990122'], letters).find('合作的村医').codes).toEqual(['990122'])
})

test('departments of all counties are counted under one name', () => {
  const keys = ['区食药监局', '县药监局', '县市场监督管理局', '食品药品监督行政主管部门', '区工商局'].map(
    departmentKey,
  )
  expect(new Set(keys)).toEqual(new Set(['市场监管']))
  expect(departmentKey('区卫健委')).toBe(departmentKey('县卫生局'))
  expect(departmentKey('市公安局美兰分局')).toBe('公安')
  expect(departmentKey('区总工会')).toBe('工会')
  expect(departmentKey('县民政局')).toBe('民政')
  expect(departmentKey('镇人民政府')).not.toBe('民政')
})

test('marks lie within the text, in order, apart from each other', () => {
  const text = fc.string({ unit: fc.constantFrom(...'卫生卫生所病') })
  fc.assert(
    fc.property(text, fc.array(fc.constantFrom('卫生', '生卫', '卫生所', '病')), (whole, words) => {
      let last = -1
      for (const [start, end] of marksIn(whole, words)) {
        expect(start).toBeGreaterThan(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(whole.length)
        last = end
      }
    }),
  )
})

describe('parameters', () => {
  test('what is left empty in a form is absent', () => {
    expect(searchQuerySchema.parse({ q: ' 村医 ', code: '', part: '', page: '' })).toEqual({
      q: '村医',
      code: null,
      part: null,
      department: null,
      page: 1,
    })
    expect(whoQuerySchema.parse({})).toEqual({ q: '', code: null })
  })

  test.each([
    { page: '0' },
    { page: 'x' },
    { page: '51' },
    { code: '1' },
    { part: 'names' },
    { q: '问'.repeat(201) },
  ])('odd parameters are refused: %o', (parameters) => {
    expect(searchQuerySchema.safeParse(parameters).success).toBe(false)
  })
})
