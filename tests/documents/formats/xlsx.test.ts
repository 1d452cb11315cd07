import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { numberText } from '@/lib/documents/read/xlsx/number-format'
import { relationships, workbook } from '@/tests/fixtures/documents/seed-xlsx'
import { tbl, tc, tinyDocx, tr } from '@/tests/fixtures/documents/tiny-docx'
import { notesOf, open, shown } from './show'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const xlsx = (bytes: Uint8Array) => shown(bytes, 'a.xlsx')
const sheet = (data: string, name = 'Sheet1') => workbook([{ name, rows: [], data }])

describe('sheets of .xlsx', () => {
  it('reads merged ranges as spans and leaves empty columns and rows out', async () => {
    const rows = [
      ['枣强县责任清单', '', '', ''],
      ['序号', '职责', '', '事项'],
      ['1', '甲', '', '子'],
      ['', '', '', '丑'],
      ['2', '乙', '', '寅'],
      ['', '', '', ''],
    ]
    const merges = ['A1:D1', 'A3:A4', 'B3:B4']
    expect(await xlsx(workbook([{ name: 'Sheet1', rows, merges }]))).toEqual([
      '枣强县责任清单',
      [
        ['序号', '职责', '事项'],
        ['1(1×2)', '甲(1×2)', '子'],
        ['^', '^', '丑'],
        ['2', '乙', '寅'],
      ],
    ])
  })

  it('parts a sheet at captions across its width and below blank rows', async () => {
    const rows = [
      ['一、部门职责', ''],
      ['序号', '职责'],
      ['1', '甲'],
      ['二、职责边界', ''],
      ['序号', '事项'],
      ['1', '乙'],
      [],
      ['三、公共服务事项', ''],
      ['序号', '服务'],
      ['1', '丙'],
    ]
    const blocks = await xlsx(workbook([{ name: 'Sheet1', rows, merges: ['A4:B4'] }]))
    expect(blocks).toEqual([
      '一、部门职责',
      rows.slice(1, 3),
      '二、职责边界',
      rows.slice(4, 6),
      '三、公共服务事项',
      rows.slice(8),
    ])
  })

  it('takes a sheet’s name for a caption where it names a part and the sheet has none', async () => {
    const rows = [
      ['序号', '职责'],
      ['1', '甲'],
    ]
    const file = workbook([
      { name: '部门职责', rows },
      { name: 'Sheet2', rows },
      { name: '公共服务事项', rows: [['服务一览', ''], ...rows] },
    ])
    expect(await xlsx(file)).toEqual(['部门职责', rows, rows, '服务一览', rows])
  })

  it('reads shared strings with runs, without phonetic guides, and inline strings', async () => {
    const strings =
      `<sst xmlns="${MAIN}"><si><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si>` +
      '<si><t>第一行_x000D_\n第二行</t></si></sst>'
    const data =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
      '<row><c t="inlineStr"><is><r><t>丙</t></r><r><t>丁</t></r></is></c><c t="str"><f>A1</f><v>戊</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>'
    const rels = relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ])
    const parts = { 'xl/sharedStrings.xml': strings, 'xl/_rels/workbook.xml.rels': rels }
    expect(await xlsx(workbook([{ name: 'Sheet1', rows: [], data }], parts))).toEqual([
      [
        ['甲 乙', '第一行\n第二行', '', ''],
        ['丙丁', '戊', 'TRUE', '#N/A'],
      ],
    ])
  })

  it('reads hidden rows and says so', async () => {
    const file = sheet('<row r="1" hidden="1"><c t="str"><v>甲</v></c><c t="str"><v>乙</v></c></row>')
    expect(await xlsx(file)).toEqual([[['甲', '乙']]])
    expect(await notesOf(file, 'a.xlsx')).toEqual(['hidden-cells'])
  })

  it('keeps text that a merged range hides, and ignores ranges that overlap', async () => {
    const rows = [
      ['甲', '乙', '丙'],
      ['丁', '戊', '己'],
    ]
    const file = workbook([{ name: 'Sheet1', rows, merges: ['A1:B1', 'B1:C2', 'A2:A2'] }])
    expect(await xlsx(file)).toEqual([
      [
        ['甲\n乙(2×1)', '丙'],
        ['丁', '戊', '己'],
      ],
    ])
  })

  it('reads files that name every element with a prefix', async () => {
    const parts = unzipSync(workbook([{ name: 'Sheet1', rows: [['甲', '乙']] }]))
    const prefixed = Object.entries(parts).map(([name, bytes]) => {
      const xml = new TextDecoder().decode(bytes)
      const renamed = /worksheets|workbook\.xml$/.test(name)
        ? xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
        : xml
      return [name, strToU8(renamed)]
    })
    expect(await xlsx(zipSync(Object.fromEntries(prefixed)))).toEqual([[['甲', '乙']]])
  })

  it('reads 20,000 rows', async () => {
    const rows = [
      ['序号', '主要职责'],
      ...Array.from({ length: 20_000 }, (_, i) => [String(i + 1), `职责${i}`]),
    ]
    const { blocks } = await open(workbook([{ name: 'Sheet1', rows }]), 'a.xlsx')
    expect(blocks[0]!.type === 'table' && blocks[0]!.rows.length).toBe(20_001)
  })
})

describe('large files', () => {
  it('reads a sheet of 150,000 lines of text', async () => {
    const data = '<row><c t="str"><v>甲</v></c></row>'.repeat(150_000)
    expect((await open(sheet(data), 'a.xlsx')).blocks).toHaveLength(150_000)
  })

  it('reads a Word table of 20,000 rows that all look the same', async () => {
    const row = tr([tc('1'), tc('组织实施卫生健康工作'), tc('')])
    const { blocks } = await open(tinyDocx(tbl(Array<string>(20_000).fill(row))))
    expect(blocks[0]!.type === 'table' && blocks[0]!.rows.length).toBe(20_000)
  })
})

describe('numbers as a person sees them', () => {
  it.each([
    ['13800138000', 'General', '13800138000'],
    ['110101199003071234', 'General', '110101199003071234'],
    ['1.3800138E10', 'General', '13800138000'],
    ['0.1', 'General', '0.1'],
    ['0.30000000000000004', 'General', '0.3'],
    ['-5', 'General', '-5'],
    ['1E-7', 'General', '0.0000001'],
    ['89865372392', '0000-00000000', '0898-65372392'],
    ['13800138000', '000 0000 0000', '138 0013 8000'],
    ['12', '000', '012'],
    ['1234567.891', '#,##0.00', '1,234,567.89'],
    ['0.256', '0%', '26%'],
    ['0.256', '0.0#%', '25.6%'],
    ['3', '0"项"', '3项'],
    ['-3', '0_);(0)', '(3)'],
    ['5', '@', '5'],
    ['43831', 'yyyy/m/d', '2020/1/1'],
    ['43831', 'yyyy"年"m"月"d"日"', '2020年1月1日'],
    ['43831', '[$-804]yyyy"年"mm"月"dd"日";@', '2020年01月01日'],
    ['43831.75', 'yyyy/m/d h:mm', '2020/1/1 18:00'],
    ['0.5', 'h:mm:ss', '12:00:00'],
    ['-1', 'yyyy/m/d', '-1'],
    ['abc', '0', 'abc'],
  ])('%s in %s is %s', (raw, format, text) => {
    expect(numberText(raw, format, false)).toBe(text)
  })

  it('counts from 1904 where the workbook says so', () => {
    expect(numberText('0', 'yyyy/m/d', true)).toBe('1904/1/1')
  })
})
