import { describe, expect, it } from 'vitest'
import { p, r, tbl, tc, tinyDocx, tr } from '@/tests/fixtures/documents/tiny-docx'
import { open, shown } from './show'

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const START = '<w:vMerge w:val="restart"/>'
const ON = '<w:vMerge/>'

describe('tables of .docx', () => {
  it('reads merged cells, down and across', async () => {
    const rows = [
      tr([tc('标题', span(3))]),
      tr([tc('1', START), tc('甲', span(2) + START)]),
      tr([tc('', ON), tc('', span(2) + ON)]),
      tr([tc('2'), tc('乙'), tc('丙')]),
      tr([tc('横', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('丁')]),
    ]
    expect(await shown(tinyDocx(tbl(rows, [500, 2000, 2000])))).toEqual([
      [['标题(3×1)'], ['1(1×2)', '甲(2×2)'], ['^', '^(2×1)'], ['2', '乙', '丙'], ['横(2×1)', '丁']],
    ])
  })

  it('fills the room that a row leaves at its beginning', async () => {
    const rows = [tr([tc('1'), tc('甲'), tc('乙')]), tr([tc('丙'), tc('丁')], '<w:gridBefore w:val="1"/>')]
    expect(await shown(tinyDocx(tbl(rows, [900, 900, 900])))).toEqual([
      [
        ['1', '甲', '乙'],
        ['', '丙', '丁'],
      ],
    ])
  })

  it('takes lines a hair apart for one', async () => {
    const rows = [tr([tc('序号'), tc('职责', span(2))]), tr([tc('1', span(2)), tc('甲')])]
    expect(await shown(tinyDocx(tbl(rows, [800, 40, 3000])))).toEqual([
      [
        ['序号', '职责'],
        ['1', '甲'],
      ],
    ])
  })

  it('marks rows that Word repeats on every page', async () => {
    const { blocks } = await open(
      tinyDocx(tbl([tr([tc('甲'), tc('乙')], '<w:tblHeader/>'), tr([tc('1'), tc('2')])])),
    )
    expect(blocks[0]!.type === 'table' && blocks[0]!.rows.map((row) => row.header)).toEqual([true, false])
  })

  it('leaves out rows and cells that were deleted', async () => {
    const rows = [
      tr([tc('1', START), tc('甲')], '<w:del w:id="1"/>'),
      tr([tc('2', ON), tc('乙')]),
      tr([tc('', ON), tc('丙')], '<w:ins w:id="2"/>'),
      tr([tc('3'), tc('删', '<w:cellDel w:id="3"/>'), tc('丁')]),
    ]
    expect(await shown(tinyDocx(tbl(rows)))).toEqual([
      [
        ['2(1×2)', '乙'],
        ['^', '丙'],
        ['3', '', '丁'],
      ],
    ])
  })

  it('flattens tables that only lay out the page', async () => {
    const data = tbl([tr([tc('序号'), tc('职责')]), tr([tc('1'), tc('甲')])])
    const frame = tbl([tr([tc(`${p('部门职责')}${data}${p('')}`)])])
    const expected = [
      '部门职责',
      [
        ['序号', '职责'],
        ['1', '甲'],
      ],
    ]
    expect(await shown(tinyDocx(frame))).toEqual(expected)
    const twice = tbl([tr([tc(`${frame}${p('')}`)])])
    expect(await shown(tinyDocx(twice))).toEqual(expected)
    const rows = [
      tr([tc('单位'), tc('日期')]),
      tr([tc(`${data}${p('')}`, span(2))]),
      tr([tc('制表'), tc('审核')]),
    ]
    expect(await shown(tinyDocx(tbl(rows)))).toEqual([[['单位', '日期']], expected[1], [['制表', '审核']]])
  })

  it('reads a small table in a cell of data as that cell’s text', async () => {
    const inner = tbl([tr([tc('甲'), tc('乙')]), tr([tc('丙'), tc('丁')])])
    const rows = [tr([tc('1'), tc(`${p('如下：')}${inner}${p('')}`)])]
    expect(await shown(tinyDocx(tbl(rows)))).toEqual([[['1', '如下：\n甲 乙\n丙 丁']]])
  })

  it('reads frames of one column as text', async () => {
    expect(await shown(tinyDocx(tbl([tr([tc(p('甲') + p('乙'))]), tr([tc('丙')])])))).toEqual([
      '甲',
      '乙',
      '丙',
    ])
  })

  it('joins the paragraphs of a cell and leaves blank ones out', async () => {
    const cell = tc(p('甲') + p('') + p(r('乙') + r('丙')))
    expect(await shown(tinyDocx(tbl([tr([tc('1'), cell])])))).toEqual([[['1', '甲\n乙丙']]])
  })

  it('reads rows and cells inside content controls', async () => {
    const row = `<w:sdt><w:sdtContent>${tr([tc('1'), `<w:sdt><w:sdtContent>${tc('甲')}</w:sdtContent></w:sdt>`])}</w:sdtContent></w:sdt>`
    expect(await shown(tinyDocx(tbl([row])))).toEqual([[['1', '甲']]])
  })
})
