import { describe, expect, test } from 'vitest'
import { counterpartOf } from '@/lib/domain/compare/counterpart'
import { groupByDivision } from '@/lib/domain/compare/group-places'
import { findMatter, makeMatrix, spreadOf } from '@/lib/domain/compare/matrix'
import { matrixSheet } from '@/lib/domain/compare/matrix-sheet'
import { readMatter, referenceOf } from '@/lib/domain/compare/matter'
import { matterSheet } from '@/lib/domain/compare/matter-sheet'
import { matterTitle } from '@/lib/domain/compare/matter-title'
import { matterQuerySchema } from '@/lib/domain/compare/query'
import type { PlacedList } from '@/lib/domain/compare/types'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { assembleList } from '@/lib/domain/list/entries'

const WATER = '负责全县饮用水卫生监督管理，开展生活饮用水水质监测'
const WATER_ELSEWHERE = '负责本区饮用水卫生监督管理，开展生活饮用水水质监测，处理投诉'
const BLOOD = '组织无偿献血工作，管理临床用血'
const SCHOOLS = '指导学校卫生工作，开展学校传染病防控'
const DRUGS = '负责麻醉药品和精神药品处方管理'

const placed = (code: string, statements: readonly string[]): PlacedList => ({
  code,
  list: {
    ...assembleList(null, []),
    duties: statements.map((statement, index) => ({
      entryId: `${code}.${index + 1}`,
      source: null,
      number: String(index + 1),
      statement,
      items: [],
    })),
  },
})
const lists = [
  placed('110101', [WATER, BLOOD, DRUGS]),
  placed('110102', [SCHOOLS, WATER_ELSEWHERE]),
  placed('110103', [BLOOD, SCHOOLS]),
  placed('110104', []),
]
const matrix = makeMatrix(lists, 'duties')
const named = (word: string) => matrix.matters.find(({ title }) => title.includes(word))!

describe('a matrix of counties and matters', () => {
  test('has what at least two counties have, and counts what only one has', () => {
    expect(matrix.matters).toHaveLength(3)
    const having = (word: string) => [...named(word).cells.keys()]
    expect(having('饮用水')).toEqual(['110101', '110102'])
    expect(having('学校卫生')).toEqual(['110102', '110103'])
    expect(having('献血')).toEqual(['110101', '110103'])
    expect(matrix.single).toBe(1)
    expect(named('饮用水').cells.get('110102')).toEqual({
      entryIds: ['110102.2'],
      strength: 'same',
      isConfirmed: false,
    })
    expect(spreadOf(named('饮用水'))).toEqual({ same: 2, partial: 0 })
  })

  test('counts the matters of each county, and does not call a missing part a gap', () => {
    expect([...matrix.counts]).toEqual([
      ['110101', 2],
      ['110102', 2],
      ['110103', 2],
    ])
    expect(matrix.without).toEqual(['110104'])
  })

  test('finds a matter by any of its entries', () => {
    expect(findMatter(matrix, '110101-110101.1')).toBe(named('饮用水'))
    expect(findMatter(matrix, '110102-110102.2')).toBe(named('饮用水'))
    expect(findMatter(matrix, '110102-110101.1')).toBeNull()
    expect(findMatter(matrix, '110101-110101.3')).toBeNull()
  })

  test('takes the standard catalogue first, by code, also what no county has', () => {
    const standards = new Map([
      ['ZZ002', '饮用水卫生监督'],
      ['ZZ001', '职业病防治'],
    ])
    const catalogue = new Map([
      ['110101.1', 'ZZ002'],
      ['110102.2', 'ZZ002'],
    ])
    const { matters } = makeMatrix(lists, 'duties', { catalogue, standards })
    expect(matters.slice(0, 2)).toMatchObject([
      { standard: 'ZZ001', title: '职业病防治', of: 'ZZ001', cells: new Map() },
      { standard: 'ZZ002', title: '饮用水卫生监督', of: 'ZZ002' },
    ])
    expect([...matters[1]!.cells.keys()]).toEqual(['110101', '110102'])
    expect(findMatter({ ...matrix, matters }, 'ZZ002')).toBe(matters[1])
  })

  test('keeps apart what people said is not the same', () => {
    const decisions = [{ left: '110101.1', right: '110102.2', verdict: 'different' as const }]
    const { matters } = makeMatrix(lists, 'duties', { decisions })
    expect(matters.some(({ title }) => title.includes('饮用水'))).toBe(false)
  })

  test('tells where people said that it is the same', () => {
    const decisions = [{ left: '110101.1', right: '110102.2', verdict: 'same' as const }]
    const { matters } = makeMatrix(lists, 'duties', { decisions })
    const confirmed = matters.flatMap(({ cells }) =>
      [...cells].flatMap(([code, { isConfirmed }]) => (isConfirmed ? [code] : [])),
    )
    expect(confirmed).toEqual(['110101', '110102'])
  })

  test('reads each county beside the one the matter is named after, that one beside another', () => {
    const water = named('饮用水')
    const [reference] = /^\d{6}/.exec(water.of)!
    const other = [...water.cells.keys()].find((code) => code !== reference)!
    expect(counterpartOf(water, other)).toBe(reference)
    expect(counterpartOf(water, reference)).toBe(other)
    expect(counterpartOf({ ...water, of: 'ZZ002' }, reference), 'of the catalogue').toBe(other)
    expect(counterpartOf(water, other, '110103'), 'the one asked for, whether it has the matter or not').toBe(
      '110103',
    )
    expect(counterpartOf(water, reference, reference), 'never itself').toBe(other)
    const cells = new Map([[reference, water.cells.get(reference)!]])
    expect(counterpartOf({ ...water, cells }, reference), 'nobody else has it').toBeNull()
  })

  test('as a workbook it has a row for every county that has the part, and all matters', () => {
    const places = lists.map(({ code }) => ({ code, name: `县${code}` }))
    const sheet = matrixSheet(matrix, {
      title: '表',
      places,
      hrefOf: (path) => `https://a.cn${path}`,
      notes: [],
    })
    expect(sheet.rows.map(([, code]) => code)).toEqual(['110101', '110102', '110103'])
    expect(sheet.columns).toHaveLength(3 + matrix.matters.length)
    const at = 3 + matrix.matters.indexOf(named('饮用水'))
    expect(sheet.rows[1]?.[at]).toEqual({
      text: '有',
      tone: 'same',
      href: 'https://a.cn/110102/duties/110102.2',
    })
    expect(sheet.rows[2]?.[at]).toBeNull()
  })
})

describe('one matter of many counties', () => {
  const matter = named('饮用水')
  const reference = referenceOf(lists, 'duties', matter, '110101-110101.1')
  const counties = readMatter(matter, 'duties', lists, reference)

  test('marks in each county the words that the one asked for has not', () => {
    expect(reference.code).toBe('110101')
    expect(counties.map(({ code }) => code)).toEqual(['110101', '110102'])
    const own = counties[1]!.entries[0]!.lines[0]!.stretches.filter(({ kind }) => kind === 'own')
    expect(own.map(({ text }) => text).join('')).toContain('处理投诉')
    expect(counties[0]!.entries[0]!.lines[0]!.stretches.every(({ kind }) => kind === 'same')).toBe(true)
  })

  test('called by a code it reads against the first county that surely has it', () => {
    expect(referenceOf(lists, 'duties', matter, 'ZZ002').code).toBe('110101')
    expect(referenceOf(lists, 'duties', { ...matter, cells: new Map() }, 'ZZ002')).toEqual({
      code: null,
      lines: [],
    })
  })

  test('as a workbook it names the counties that have nothing', () => {
    const sheet = matterSheet({
      part: 'duties',
      title: matter.title,
      counties,
      own: '110101',
      absent: ['110103'],
      nameOf: (code) => code,
      hrefOf: (path) => path,
      notes: [],
    })
    expect(sheet.rows.map(([, code, kind]) => [code, kind])).toEqual([
      ['110101', { text: '作底的写法', tone: 'same' }],
      ['110102', { text: '有', tone: 'same' }],
      ['110103', { text: '没有', tone: 'only' }],
    ])
    for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length)
  })
})

test.each([
  ['负责全县人口和计划生育系统工作人员的教育培训', '人口和计划生育系统工作人员的教育培训'],
  ['组织实施全区传承发展中医药事业工作', '组织实施传承发展中医药事业工作'],
  ['协调推进深化全区医药卫生体制改革，研究提出改革建议', '协调推进深化医药卫生体制改革'],
  ['流动人口管理流动人口管理', '流动人口管理'],
  ['出生人口性别比治理', '出生人口性别比治理'],
  ['全区域推进', '全区域推进'],
  ['负责', '负责'],
])('%s is called %s', (title, expected) => {
  expect(matterTitle(title)).toBe(expected)
})

test('many counties stand by the division above them, a few together', () => {
  const place = (code: string, city: string | null): Jurisdiction => ({
    code,
    name: `县${code}`,
    level: 'county',
    ancestors: city ? [{ code: `${code.slice(0, 4)}00`, name: city }] : [],
    bureauName: '局',
    areaCode: null,
    card: { address: null, phone: null, hours: null, website: null },
    mergedIntoCode: null,
  })
  const codes = Array.from({ length: 14 }, (_, index) => String((index < 7 ? 130_100 : 130_200) + index))
  const places = codes.map((code, index) => place(code, index < 7 ? '石家庄市' : null))
  expect(groupByDivision(places.slice(0, 3))).toMatchObject([{ code: null, places: { length: 3 } }])
  expect(groupByDivision(places)).toMatchObject([
    { code: '130100', name: '石家庄市', places: { length: 7 } },
    { code: '130200', name: '130200', places: { length: 7 } },
  ])
})

test('a matter is asked for by an entry or by its code, and by nothing else', () => {
  const accepts = (of: unknown) => matterQuerySchema.safeParse({ of }).success
  expect([accepts('460108-k3f9x'), accepts('ZZ001'), accepts('FW01234')]).toEqual([true, true, true])
  expect([accepts('460108'), accepts('XX001'), accepts('ZZ1'), accepts(undefined)]).toEqual(
    Array(4).fill(false),
  )
})
