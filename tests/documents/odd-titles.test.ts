import { describe, expect, it } from 'vitest'
import { read } from './support/read'

const PROCEDURE = [
  '三、事中事后监管制度',
  '一、消毒产品监管',
  '（一）监督检查对象',
  '经营单位。',
  '（二）监督检查处理',
  '责令改正。',
]
const SERVICES = [
  ['序号', '服务事项', '主要内容', '承办机构', '联系电话'],
  ['1', '生育登记', '办理登记', '人口股', '621'],
]

describe('titles of parts', () => {
  it.each([
    ['附件4', '公共服务事项登记表'],
    ['附件', '公共服务事项登记表'],
    ['附件 1：', '公共服务事项登记表'],
    ['附表2', '公共服务事项登记表'],
    ['附件4', '云山县卫生健康局', '公共服务事项登记表'],
    ['云山县卫生健康局的', '公共服务事项登记表'],
    ['附件4', '云山县卫生健康局公共', '服务事项登记表'],
  ])('%s / %s above a table belong to no section', (...titles) => {
    const { list, unplaced } = read(...PROCEDURE, ...titles, SERVICES)
    expect(list.procedures.map(({ sections }) => sections.at(-1)?.text)).toEqual(['责令改正。'])
    expect(list.services).toMatchObject([{ name: '生育登记' }])
    const texts = unplaced.map(({ text }) => text)
    for (const title of titles) expect(texts).toContain(title)
  })

  it('a title broken over two lines of which neither names the part', () => {
    const { list, unplaced } = read(...PROCEDURE, '云山县卫生健康局与相关部门职责', '边界登记表', [
      ['序号', '事项', '部门', '职责', '依据'],
      ['1', '控烟', '卫健局', '牵头', '条例'],
    ])
    expect(list.procedures.at(-1)?.sections.at(-1)?.text).toBe('责令改正。')
    expect(list.boundaries).toMatchObject([{ matter: '控烟' }])
    expect(unplaced.map(({ text }) => text)).toContain('边界登记表')
  })

  it('a last line of a section that is no title stays in it', () => {
    const { list } = read(...PROCEDURE, '依法处理的，通报有关单位', '公共服务事项登记表', SERVICES)
    expect(list.procedures[0]?.sections.at(-1)?.text).toBe('责令改正。\n依法处理的，通报有关单位')
  })
})

describe('a table of 行政职权', () => {
  const powers = [
    ['序号', '职权类别', '职权名称', '职权依据', '责任事项', '追责情形'],
    ['1', '行政许可', '医疗机构执业登记', '管理条例', '受理、审查', '不依法办理的'],
    ['2', '行政处罚', '对无证经营的处罚', '传染病防治法', '立案、调查', '滥用职权的'],
  ]

  it('is kept row by row beside the list, with one warning', () => {
    const { list, unplaced, warnings } = read(
      '一、部门职责',
      [
        ['序号', '主要职责', '具体工作事项', '备注'],
        ['1', '登记', '设立登记', ''],
      ],
      ...PROCEDURE,
      '四、行政职权',
      powers,
      '五、公共服务事项',
      SERVICES,
    )
    expect([list.duties.length, list.procedures.length, list.services.length]).toEqual([1, 1, 1])
    expect(list.procedures[0]?.sections.at(-1)?.text).toBe('责令改正。')
    const told = warnings.filter(({ code }) => code === 'unknown-table')
    expect(told).toHaveLength(1)
    expect(told[0]?.message).toContain('行政职权')
    const kept = unplaced.map(({ text }) => text)
    expect(kept).toContain('1\n行政许可\n医疗机构执业登记\n管理条例\n受理、审查\n不依法办理的')
    expect(kept.filter((text) => text.startsWith('2\n行政处罚'))).toHaveLength(1)
  })

  it('but duties that name who is accountable stay duties', () => {
    const { list } = read([
      ['序号', '主要职责', '责任事项', '追责情形'],
      ['1', '登记', '设立登记', '不依法办理的'],
    ])
    expect(list.duties).toMatchObject([{ statement: '登记', items: [{ text: '设立登记' }] }])
  })
})
