import { describe, expect, test } from 'vitest'
import { rowsOfHtml } from '@/lib/documents/read/paste/html-rows'
import { readPasted } from '@/lib/documents/read/paste/read-pasted'
import { UnreadableDocument } from '@/lib/documents/read/result'
import type { Part } from '@/lib/domain/list/parts'

const tsv = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\r\n')
const paste = (text: string, part: Part, html = '') => readPasted({ text, html }, part)

describe('a table as text', () => {
  test('with its heads', () => {
    const { list, unplaced } = paste(
      tsv(
        ['序号', '主要职责', '具体工作事项'],
        ['1', '负责传染病防治', '监测'],
        ['', '', '预警'],
        ['2', '负责托育', '备案'],
      ),
      'duties',
    )
    expect(list.duties.map(({ statement, items }) => [statement, items.map(({ text }) => text)])).toEqual([
      ['负责传染病防治', ['监测', '预警']],
      ['负责托育', ['备案']],
    ])
    expect(unplaced.filter(({ kind }) => kind !== 'columns')).toEqual([])
    expect(list.duties[1]?.source?.label).toBe('粘贴的第4行')
  })

  test('without heads the columns are those of the official form', () => {
    const duties = paste(
      tsv(['负责传染病防治', '监测', '疾控股', '无'], ['负责托育', '备案', '家庭股', '']),
      'duties',
    )
    expect(duties.list.duties[0]?.items[0]).toMatchObject({ text: '监测', office: '疾控股', remark: '无' })
    expect(duties.unplaced).toEqual([])
    expect(duties.list.duties[0]?.source?.label).toBe('粘贴的第1行')
    const services = paste(tsv(['3', '健康体检', '为老年人体检', '卫生院', '65372392']), 'services')
    expect(services.list.services[0]).toMatchObject({
      number: '3',
      name: '健康体检',
      agency: '卫生院',
      phone: '65372392',
    })
    const boundaries = paste(
      tsv(['食品安全', '卫健局', '风险监测'], ['', '市监局', '监督抽查']),
      'boundaries',
    )
    expect(boundaries.list.boundaries[0]?.shares.map(({ department }) => department)).toEqual([
      '卫健局',
      '市监局',
    ])
    const procedures = paste(tsv(['饮用水监管', '供水单位', '水质']), 'procedures')
    expect(procedures.list.procedures[0]?.sections.map(({ kind, text }) => [kind, text])).toEqual([
      ['target', '供水单位'],
      ['content', '水质'],
    ])
    const plans = paste(tsv(['建设健康步道', '卫健局', '住建局、体育局']), 'plans')
    expect(plans.list.plans[0]?.tasks[0]).toMatchObject({
      title: '建设健康步道',
      responsibleUnits: ['住建局', '体育局'],
    })
  })

  test('one column is what the entries are called by', () => {
    expect(paste('健康体检\n孕前检查', 'services').list.services.map(({ name }) => name)).toEqual([
      '健康体检',
      '孕前检查',
    ])
    expect(paste('负责托育', 'duties').list.duties[0]?.statement).toBe('负责托育')
  })

  test('a cell of several lines in quotes, as Excel gives it', () => {
    const { list } = paste('主要职责\t具体工作事项\n负责托育\t"备案\n""抽查"""\n', 'duties')
    expect(list.duties[0]?.items[0]?.text).toBe('备案\n"抽查"')
  })

  test('nothing, or nothing of a table', () => {
    for (const text of ['', ' \n\t\n']) expect(() => paste(text, 'duties')).toThrow(UnreadableDocument)
  })
})

describe('a table as HTML', () => {
  const word = `<html xmlns:o="urn:x"><head><style>td{color:red}</style><!--[if gte mso 9]><xml>x</xml><![endif]--></head><body>
    <!--StartFragment--><table class=MsoTable style='a:"b>c"'><tr><td><p>序号</p></td><td>主要职责</td><td>具体工作事项</td></tr>
    <tr><td rowspan=2>1</td><td rowspan="2"><p class=MsoNormal>负责传染<span lang=EN-US>
 病</span>防治</p></td><td>监测&nbsp;&amp;<br>预警</td></tr><tr><td>处置&lt;b&gt;</td></tr></table><!--EndFragment--></body></html>`

  test('gives the texts of its cells, merged ones once', () => {
    const { list } = paste('not looked at', 'duties', word)
    expect(list.duties).toHaveLength(1)
    expect(list.duties[0]).toMatchObject({ number: '1', statement: '负责传染病防治' })
    expect(list.duties[0]?.items.map(({ text }) => text)).toEqual(['监测 &\n预警', '处置<b>'])
  })

  test('is never more than text', () => {
    const rows = rowsOfHtml(
      '<table><tr><td><script>alert(1)</script><img src=x onerror=alert(1)>甲</td></tr></table>',
    )
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([['甲']])
  })

  test('HTML without a table leaves the text', () => {
    expect(paste('健康体检', 'services', '<p>健康体检</p>').list.services).toHaveLength(1)
  })

  test('broken and huge HTML ends, quickly', () => {
    const began = performance.now()
    for (const html of [
      '<'.repeat(200_000),
      '<table><tr>'.repeat(50_000),
      '<td a="'.repeat(50_000),
      '<table><td colspan=99999 rowspan=99999>x',
    ])
      rowsOfHtml(html)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  test('a table within a cell is text of the cell', () => {
    const rows = rowsOfHtml(
      '<table><tr><td>甲<table><tr><td>乙</td><td>丙</td></tr></table>丁</td><td>戊</td></tr></table>',
    )
    expect(rows.map((row) => row.map(({ text }) => text.replace(/\n+/g, '/')))).toEqual([
      ['甲乙/丙/丁', '戊'],
    ])
  })
})
