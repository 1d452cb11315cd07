import { describe, expect, it } from 'vitest'
import { abstractNum, num, numOf, p, tbl, tc, tinyDocx, tr } from '@/tests/fixtures/documents/tiny-docx'
import { open, shown } from './show'

describe('automatic numbers of .docx', () => {
  it('counts levels within levels and starts the lower ones anew', async () => {
    const numbering =
      abstractNum(0, [
        ['chineseCountingThousand', '%1、'],
        ['chineseCounting', '（%2）'],
        ['decimal', '%3.'],
      ]) + numOf(1, 0)
    const body = [
      p('部门职责', num(1)),
      p('甲', num(1, 1)),
      p('子', num(1, 2)),
      p('丑', num(1, 2)),
      p('乙', num(1, 1)),
      p('寅', num(1, 2)),
      p('职责边界', num(1)),
      p('丙', num(1, 1)),
    ].join('')
    expect(await shown(tinyDocx(body, { numbering }))).toEqual([
      '一、部门职责',
      '（一）甲',
      '1.子',
      '2.丑',
      '（二）乙',
      '1.寅',
      '二、职责边界',
      '（一）丙',
    ])
  })

  it('shows the numbers of several levels, in decimal where the level is legal', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>` +
      `<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>` +
      `<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl></w:abstractNum>` +
      numOf(1, 0)
    const body = p('a', num(1)) + p('b', num(1)) + p('c', num(1, 1)) + p('d', num(1, 2))
    expect(await shown(tinyDocx(body, { numbering }))).toEqual(['I a', 'II b', 'II.1 c', '2.1.1 d'])
  })

  it('starts anew where an instance says so, once, and else counts on', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const numbering = abstractNum(0, [['decimal', '%1.']]) + numOf(1, 0) + numOf(2, 0) + numOf(3, 0, restart)
    const body = [p('a', num(1)), p('b', num(2)), p('c', num(3)), p('d', num(3)), p('e', num(1))].join('')
    expect(await shown(tinyDocx(body, { numbering }))).toEqual(['1.a', '2.b', '5.c', '6.d', '7.e'])
  })

  it('follows numbering of styles and links to numbering styles', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="A"/><w:lvlText w:val="第%1条"/></w:lvl>` +
      `<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="B"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>${numOf(1, 0)}${numOf(2, 1)}`
    const style = (id: string, numId: number) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="${numId}"/></w:numPr></w:pPr></w:style>`
    const styles = style('A', 1) + style('B', 1) + style('L', 1).replace('paragraph', 'numbering')
    const body = [
      p('总则', '<w:pStyle w:val="A"/>'),
      p('一款', '<w:pStyle w:val="B"/>'),
      p('附则', num(2)),
      p('不编号', `<w:pStyle w:val="A"/>${num(0)}`),
    ].join('')
    expect(await shown(tinyDocx(body, { styles, numbering }))).toEqual([
      '第1条 总则',
      'a)一款',
      '第2条 附则',
      '不编号',
    ])
  })

  it.each([
    ['decimalZero', '03'],
    ['upperLetter', 'C'],
    ['lowerRoman', 'iii'],
    ['chineseCounting', '三'],
    ['ideographDigital', '三'],
    ['ideographTraditional', '丙'],
    ['japaneseCounting', '三'],
    ['chineseLegalSimplified', '叁'],
    ['decimalEnclosedCircle', '③'],
    ['decimalEnclosedCircleChinese', '③'],
    ['decimalFullWidth', '３'],
    ['ideographZodiac', '寅'],
  ])('writes numbers in the format %s', async (format, shownAs) => {
    const numbering = abstractNum(0, [[format, '%1、', 3]]) + numOf(1, 0)
    expect(await shown(tinyDocx(p('甲', num(1)), { numbering }))).toEqual([`${shownAs}、甲`])
  })

  it('counts in Chinese beyond ten as people do', async () => {
    const numbering = (start: number) =>
      abstractNum(0, [['chineseCountingThousand', '%1', start]]) + numOf(1, 0)
    const texts = [10, 11, 20, 21, 105, 110, 1010].map((start) =>
      shown(tinyDocx(p('甲', num(1)), { numbering: numbering(start) })),
    )
    expect((await Promise.all(texts)).flat()).toEqual([
      '十 甲',
      '十一 甲',
      '二十 甲',
      '二十一 甲',
      '一百零五 甲',
      '一百一十 甲',
      '一千零一十 甲',
    ])
  })

  it('gives a cell that holds only a number its number, and covered cells none', async () => {
    const numbering = abstractNum(0, [['decimal', '%1']]) + numOf(1, 0)
    const start = '<w:vMerge w:val="restart"/>'
    const rows = [
      tr([tc(p('', num(1)), start), tc('甲')]),
      tr([tc(p('', num(1)), '<w:vMerge/>'), tc('乙')]),
      tr([tc(p('', num(1))), tc('丙')]),
    ]
    expect(await shown(tinyDocx(tbl(rows), { numbering }))).toEqual([
      [
        ['1(1×2)', '甲'],
        ['^', '乙'],
        ['2', '丙'],
      ],
    ])
  })

  it.each([
    ['%1.', '1'],
    ['%1、', '1'],
    ['（%1）', '（1）'],
    ['第%1项', '第1项'],
  ])('gives a cell with nothing but a number like %s the text %s', async (text, shownAs) => {
    const numbering = abstractNum(0, [['decimal', text]]) + numOf(1, 0)
    const file = tinyDocx(tbl([tr([tc(p('', num(1))), tc('甲')])]), { numbering })
    expect(await shown(file)).toEqual([[[shownAs, '甲']]])
  })

  it('says when a number is lost with its list', async () => {
    const { blocks } = await open(tinyDocx(tbl([tr([tc(p('', num(7))), tc('甲')])])))
    expect(blocks[0]).toMatchObject({ rows: [{ cells: [{ text: '', lostNumber: true }, { text: '甲' }] }] })
  })

  it('writes no number for bullets and for empty paragraphs of running text', async () => {
    const numbering =
      abstractNum(0, [['bullet', '']]) + abstractNum(1, [['decimal', '%1.']]) + numOf(1, 0) + numOf(2, 1)
    const body = p('点', num(1)) + p('', num(2)) + p('次', num(2))
    expect(await shown(tinyDocx(body, { numbering }))).toEqual(['点', '2.次'])
  })
})
