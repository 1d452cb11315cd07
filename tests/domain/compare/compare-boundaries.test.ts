import { describe, expect, test } from 'vitest'
import { clusterMatters } from '@/lib/domain/compare/cluster-matters'
import { compareBoundaries } from '@/lib/domain/compare/compare-boundaries'
import type { PlacedList } from '@/lib/domain/compare/types'
import { assembleList } from '@/lib/domain/list/entries'

function county(code: string, matter: string, shares: Record<string, string>): PlacedList {
  const at = (entryId: string) => ({ entryId: `${code}.${entryId}`, source: null })
  return {
    code,
    list: {
      ...assembleList(null, []),
      boundaries: [
        {
          ...at('b'),
          number: null,
          matter,
          basis: '',
          cases: '',
          shares: Object.entries(shares).map(([department, responsibility], index) => ({
            ...at(`s${index}`),
            department,
            responsibility,
          })),
        },
      ],
    },
  }
}

const lists = [
  county('100001', '生活饮用水卫生管理', {
    县卫健局: '负责供水单位的卫生许可和水质监测。',
    县水务局: '负责城乡供水的行业管理；监督检查二次供水设施的清洗消毒。',
    县环保局: '负责饮用水水源地的环境保护。',
  }),
  county('100002', '饮用水卫生安全', {
    区卫计委: '核发供水单位卫生许可证，监测水质。',
    区水利局: '管理城乡供水行业。',
    区住建局: '监督检查二次供水设施的清洗消毒。',
    区生态环境局: '保护饮用水水源地的环境。',
  }),
  county('100003', '饮用水监督', {
    县卫生局: '负责供水单位卫生许可，开展水质监测。',
    县水务局: '负责城乡供水行业管理。',
    县建设局: '监督检查二次供水设施的清洗消毒。',
  }),
]
const tableOf = (some: readonly PlacedList[], options = {}) => {
  const [cluster, ...others] = clusterMatters(some, 'boundaries')
  expect(others).toEqual([])
  return compareBoundaries(cluster!, some, options)
}

describe('one matter over many counties', () => {
  const table = tableOf(lists)

  test('puts departments of all levels and years under one name', () => {
    const rows = Object.fromEntries(table.rows.map(({ key, cells }) => [key, [...cells.keys()].sort()]))
    expect(rows).toMatchObject({
      卫生健康: ['100001', '100002', '100003'],
      水务: ['100001', '100002', '100003'],
      住房建设: ['100002', '100003'],
      生态环境: ['100001', '100002'],
    })
    expect(table.rows.map(({ cells }) => cells.size)).toEqual(
      table.rows.map(({ cells }) => cells.size).sort((a, b) => b - a),
    )
  })

  test('keeps names and words as they are written', () => {
    const water = table.rows.find(({ key }) => key === '水务')!
    expect(water.cells.get('100002')).toEqual({
      department: '区水利局',
      ordinals: [1],
      responsibilities: ['管理城乡供水行业。'],
    })
  })

  test('flags the same work given to different departments', () => {
    const [found, ...others] = table.contradictions.filter(({ kind }) => kind === 'different')
    expect(others).toEqual([])
    expect(found?.what).toContain('二次供水')
    expect(found?.who).toEqual([
      { code: '100001', departments: ['县水务局'] },
      { code: '100002', departments: ['区住建局'] },
      { code: '100003', departments: ['县建设局'] },
    ])
  })

  test('flags a county where nobody does what most give to somebody', () => {
    const [found, ...others] = table.contradictions.filter(({ kind }) => kind === 'nobody')
    expect(others).toEqual([])
    expect(found?.what).toContain('水源地')
    expect(found?.who.find(({ code }) => code === '100003')).toEqual({ code: '100003', departments: [] })
  })

  test('sees no contradiction between a body and the one that took its work over', () => {
    const some = [
      county('100001', '打击“两非”', { 县计生委: '牵头查处选择性别终止妊娠案件。' }),
      county('100002', '打击“两非”', { 县卫健局: '牵头查处选择性别终止妊娠案件。' }),
    ]
    expect(tableOf(some).contradictions).toHaveLength(1)
    const successor = (name: string) => (name === '县计生委' ? '县卫生健康局' : null)
    expect(tableOf(some, { successor })).toMatchObject({ contradictions: [], rows: [{ key: '卫生健康' }] })
  })

  test('sees none where a department only helps', () => {
    const some = [
      county('100001', '打击非法行医', { 县卫健局: '查处无证行医案件。' }),
      county('100002', '打击非法行医', { 县公安局: '配合查处无证行医案件。' }),
    ]
    expect(tableOf(some).contradictions).toEqual([])
  })
})
