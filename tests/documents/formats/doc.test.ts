import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openOle } from '@/lib/documents/read/doc/ole'
import { featuresDocx, restartsDocx } from '@/tests/fixtures/documents/features'
import { oleOf } from '@/tests/fixtures/documents/tiny-ole'
import { notesOf, open, shown } from './show'

const features = new Uint8Array(readFileSync('tests/fixtures/documents/features.doc'))

const EXPECTED = [
  '责任清单',
  '一、部门职责',
  [
    ['部门职责登记表(4×1)'],
    ['序号', '主要职责', '依据及案例(2×1)'],
    ['1(1×2)', '拟订规划(1×2)', '条例', '案例甲'],
    ['^', '^', '办法', '案例乙'],
    ['2', '组织实施\n监督检查', '通知(2×1)'],
    ['3', '其他', '', '案例丙'],
  ],
  '二、监督检查',
  '（一）检查对象',
  '1.医疗机构',
  '2.药品企业',
  '（二）检查内容',
  '1.资质',
  '①圈一',
  '②圈二',
  '保留新增结尾',
  '可见文字',
  '网址点此查看',
  '甲 乙',
  '丙-丁',
  '有注',
  '公共服务事项',
  [
    ['序号', '服务'],
    ['1', '登记'],
  ],
  '办理时间',
  [
    ['时间', '如下：\n周一 上午\n周二 下午'],
    ['地点', '大厅'],
  ],
  '完',
  '脚注一则',
]

describe.each([
  ['.docx', featuresDocx()],
  ['.doc', features],
])('a %s with everything bureaus put into Word files', (extension, bytes) => {
  it('gives merged and nested tables, numbers, changes taken as accepted, results of fields, notes', async () => {
    expect(await shown(bytes, `a${extension}`)).toEqual(EXPECTED)
  })

  it('says what was left out, and marks headings and repeated rows', async () => {
    expect(await notesOf(bytes, `a${extension}`)).toEqual(['hidden-text', 'tracked-changes', 'footnotes'])
    const { blocks } = await open(bytes, `a${extension}`)
    expect(blocks[0]).toMatchObject({ type: 'paragraph', level: 1 })
    expect(blocks[2]).toMatchObject({
      rows: [{ header: true }, { header: true }, { header: false }, {}, {}, {}],
    })
  })
})

describe.each([
  ['.docx', restartsDocx()],
  ['.doc', new Uint8Array(readFileSync('tests/fixtures/documents/restarts.doc'))],
])('lists of a %s that start anew', (extension, bytes) => {
  it('count on from where they start', async () => {
    const table = (start: number) => [
      ['序号', '职责'],
      ...['甲', '乙', '丙'].map((text, i) => [String(start + i), text]),
    ]
    expect(await shown(bytes, `a${extension}`)).toEqual([
      '一、部门职责',
      '1.对象',
      '2.内容',
      table(1),
      '二、职责边界',
      '1.对象',
      table(1),
      '三、公共服务',
      table(5),
      '完',
    ])
  })
})

describe('OLE containers', () => {
  it('gives streams of any size back, made by a library that is not ours', () => {
    const sizes = [0, 1, 63, 64, 4095, 4096, 70_000]
    const streams = Object.fromEntries(
      sizes.map((size) => [`S${size}`, Uint8Array.from({ length: size }, (_, i) => (i * 31 + size) % 251)]),
    )
    const ole = openOle(oleOf(streams))
    for (const [name, content] of Object.entries(streams)) {
      expect(Buffer.from(ole.read(name) ?? []).equals(Buffer.from(content))).toBe(true)
    }
    expect(ole.read('none')).toBeNull()
  })
})
