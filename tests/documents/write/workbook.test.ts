import { describe, expect, test } from 'vitest'
import { parseTree } from '@/lib/documents/read/ooxml/tree'
import { openZip } from '@/lib/documents/read/ooxml/zip'
import { readXlsx } from '@/lib/documents/read/xlsx/read-xlsx'
import { sheetNames, writeWorkbook } from '@/lib/documents/write/xlsx/write-workbook'
import type { Sheet } from '@/lib/domain/sheet'

const sheet = (rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet => ({
  name: '对照表',
  title: '甲县与乙县',
  notes: ['2026年11月28日'],
  columns: [
    { head: '甲县', width: 40 },
    { head: '乙县', width: 40 },
  ],
  rows,
  ...more,
})

/** All texts of the workbook, row by row, as our own reader finds them. */
function texts(bytes: Uint8Array): string[][] {
  const { blocks } = readXlsx(openZip(bytes))
  return blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => row.cells.map((cell) => cell.text)) : [[block.text]],
  )
}

const part = (bytes: Uint8Array, name: string) =>
  new TextDecoder().decode(openZip(bytes).read(name) ?? undefined)

describe('a workbook', () => {
  test('gives back what was put in', () => {
    const found = texts(writeWorkbook([sheet([['负责公共场所卫生', '发放卫生许可证']])])).flat()
    for (const text of ['甲县与乙县', '2026年11月28日', '甲县', '乙县', '负责公共场所卫生', '发放卫生许可证'])
      expect(found.join('|')).toContain(text)
  })

  test.each(['=1+1', '+8613800000000', '-5', '@SUM(A1)', '\t=1', '=HYPERLINK("http://a","b")'])(
    'keeps %j a text: no formula, and none when somebody edits the cell',
    (text) => {
      const xml = part(writeWorkbook([sheet([[text, null]])]), 'xl/worksheets/sheet1.xml')
      expect(xml).not.toContain('<f>')
      expect(xml).toMatch(/<c r="A4" s="0" t="inlineStr"><is><t xml:space="preserve">/)
      expect(part(writeWorkbook([sheet([[text, null]])]), 'xl/styles.xml')).toContain('quotePrefix="1"')
    },
  )

  test('is no place for markup, control characters or escapes of its own', () => {
    const odd = '<b>&"\u0000\u000b</t></is></c>_x0041_\ud800'
    const bytes = writeWorkbook([sheet([[odd, { runs: [{ text: odd, mark: true }] }]])])
    const xml = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\ud800]/)
    expect(texts(bytes).flat()).toContain('<b>&"</t></is></c>_x0041_')
  })

  test('marks words in bold and underlined, and leads to addresses', () => {
    const bytes = writeWorkbook([
      sheet([
        [
          { runs: [{ text: '负责' }, { text: '全县', mark: true }] },
          { text: '原文', href: 'https://a.example/?a=1&b=2' },
        ],
      ]),
    ])
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<rPr><b/><u/>')
    expect(part(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain(
      'Target="https://a.example/?a=1&amp;b=2"',
    )
  })

  test('cuts a text that no cell can hold, and says so', () => {
    const xml = part(writeWorkbook([sheet([['长'.repeat(40_000), null]])]), 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('没有全部导出')
    expect(/>(长+[^<]*)</.exec(xml)?.[1]?.length).toBe(32_767)
  })

  test('gives every sheet a name of its own that programs take', () => {
    expect(sheetNames(['职责/边界', '职责:边界', '', 'x'.repeat(40)])).toEqual([
      '职责 边界',
      '职责 边界 2',
      '表',
      'x'.repeat(31),
    ])
  })

  test('is the same bytes for the same tables', () => {
    expect(writeWorkbook([sheet([['甲', '乙']])])).toEqual(writeWorkbook([sheet([['甲', '乙']])]))
  })

  test('is well-formed XML in every part', () => {
    const zip = openZip(writeWorkbook([sheet([['甲', '乙']]), sheet([], { name: '空' })]))
    expect(zip.names).toHaveLength(7)
    for (const name of zip.names)
      expect(() => parseTree(zip.read(name)!, { textIn: new Set() })).not.toThrow()
  })
})
