import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Styles } from '@/lib/documents/read/docx/styles'
import { LIMITS } from '@/lib/documents/read/limits'
import { readDocument } from '@/lib/documents/read/read'
import { relationships, workbook } from '@/tests/fixtures/documents/seed-xlsx'
import { open } from './show'

const HEADS = '序号,主要职责,具体工作事项,责任科室,相关依据,备注'
const tooLarge = { code: 'too-large' }

function openText(text: string, name: string) {
  return open(strToU8(text), name)
}

function cellsOf({ blocks }: Awaited<ReturnType<typeof open>>): number {
  return blocks
    .flatMap((block) => (block.type === 'table' ? block.rows : []))
    .reduce((sum, row) => sum + row.cells.length, 0)
}

describe.each([
  ['a.csv', ','],
  ['a.txt', '\t'],
])('%s', (name, separator) => {
  const heads = HEADS.replaceAll(',', separator)
  const row = (...cells: (string | number)[]) => `${cells.join(separator)}\n`

  it('holds 20,000 rows of six columns', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) =>
      row(i + 1, '负责职责', '做好工作。', '办公室', '依据', '无'),
    )
    expect(cellsOf(await openText(`${heads}\n${rows.join('')}`, name))).toBe(6 * 20_001)
  })

  it('holds a cell of a million characters', async () => {
    const long = '负责卫生健康工作。'.repeat(112_000)
    const { list } = await readDocument(
      strToU8(`${heads}\n${row(1, '职责', long, '办公室', '依据', '无')}`),
      name,
    )
    expect(JSON.stringify(list).split(long)).toHaveLength(2)
  })

  it('is refused with more cells than the limit', async () => {
    const count = LIMITS.cells / 4
    const text = row(1, '甲', '乙', '丙').repeat(count - 1)
    const four = row('序号', '部门职责', '具体工作事项', '备注')
    await expect(openText(four + text + row(1, '甲', '乙', '丙'), name)).rejects.toMatchObject(tooLarge)
  })

  it('is refused with more columns than the limit when they hold text, not when they are blank', async () => {
    const blank = separator.repeat(LIMITS.sheetColumns * 40)
    expect(cellsOf(await openText(`${heads}\n1${blank}\n`, name))).toBeLessThanOrEqual(
      6 + LIMITS.sheetColumns,
    )
    await expect(openText(`${heads}\n1${blank}甲\n`, name)).rejects.toMatchObject(tooLarge)
  })

  it('makes nothing of a million blank lines, separators or both', async () => {
    const { blocks } = await openText(`${heads}\n${'\n'.repeat(1_000_000)}1${separator}甲\n`, name)
    expect(blocks.flatMap((block) => (block.type === 'table' ? block.rows : [])).length).toBeLessThan(30)
    await expect(openText(separator.repeat(1_000_000), name)).rejects.toMatchObject({ code: 'empty' })
  })

  it.each(['\v', '\f', '\u0085', '\u2028', '\r'])(
    'is refused with too many lines ended by %j',
    async (mark) => {
      const text = `甲${mark}`.repeat(LIMITS.paragraphs + 2)
      const cell = name === 'a.csv' ? `"${text}"` : text
      await expect(openText(`${heads}\n1${separator}${cell}\n`, name)).rejects.toMatchObject(tooLarge)
    },
  )
})

describe('.txt', () => {
  it('is refused with more paragraphs than the limit', async () => {
    await expect(openText('一\n'.repeat(LIMITS.blocks + 1), 'a.txt')).rejects.toMatchObject(tooLarge)
  })

  it('keeps every cell of lines without heads, in rows of bounded width', async () => {
    const { blocks } = await openText('\t甲\n'.repeat(1000), 'a.txt')
    const rows = blocks.flatMap((block) => (block.type === 'table' ? block.rows : []))
    expect(rows.reduce((sum, row) => sum + row.cells.length, 0)).toBe(1000)
    expect(Math.max(...rows.map((row) => row.cells.length))).toBeLessThanOrEqual(LIMITS.sheetColumns)
  })
})

describe('styles of .docx', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const style = (id: string, basedOn: string, inside = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${basedOn}"/>${inside}</w:style>`
  const stylesOf = (...styles: string[]) =>
    new Styles(strToU8(`<w:styles ${W}>${styles.join('')}</w:styles>`))

  it('inherit through a chain of 20,000, each looked at once', () => {
    const count = 20_000
    const first = style('S0', 'none', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
    const styles = stylesOf(first, ...Array.from({ length: count }, (_, i) => style(`S${i + 1}`, `S${i}`)))
    const begun = performance.now()
    const levels = Array.from({ length: count + 1 }, (_, i) => styles.headingLevel(`S${count - i}`))
    expect(levels.every((level) => level === 3)).toBe(true)
    // One chain of 20,000 for each style took more than 20 s.
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it('let the nearer style win and name the one that numbers', () => {
    const numbering = '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>'
    const shown = '<w:rPr><w:vanish w:val="0"/></w:rPr>'
    const styles = stylesOf(
      style('heading 2', 'none', '<w:rPr><w:vanish/></w:rPr>'),
      style('A', 'heading 2', numbering),
      style('B', 'A', shown),
    )
    expect(styles.headingLevel('B')).toBe(2)
    expect(styles.numbering('B')).toEqual({ numId: '7', ilvl: 1, style: 'A' })
    expect([styles.isHidden('A'), styles.isHidden('B')]).toEqual([true, false])
  })

  it('end where a circle began', () => {
    const styles = stylesOf(style('A', 'B'), style('B', 'A', '<w:rPr><w:vanish/></w:rPr>'), style('C', 'C'))
    expect([styles.isHidden('A'), styles.isHidden('B'), styles.isHidden('C')]).toEqual([true, true, false])
  })
})

describe('sheets of .xlsx', () => {
  const rows = [
    ['序号', '部门职责', '具体工作事项'],
    ['1', '甲', '乙'],
  ]

  it('are read once when many name the same part', async () => {
    const sheets = Array.from({ length: 1000 }, (_, i) => ({ name: `s${i}`, rows }))
    const same = relationships(sheets.map(() => ['worksheet', 'worksheets/sheet1.xml']))
    const file = workbook(sheets, { 'xl/_rels/workbook.xml.rels': same })
    expect(cellsOf(await open(file, 'a.xlsx'))).toBe(6)
  })

  it('are refused when they hold too many cells together', async () => {
    const row = (width: number) => Array.from({ length: width }, () => '<c><v>1</v></c>').join('')
    const sheet = (name: string, height: number) => ({
      name,
      rows: [],
      data: `<row>${row(200)}</row>`.repeat(height),
    })
    const half = LIMITS.cells / 2 / 200
    const more = workbook([sheet('一', half), sheet('二', half + 1)])
    await expect(open(more, 'a.xlsx')).rejects.toMatchObject(tooLarge)
  })
})
