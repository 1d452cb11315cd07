import { expect, it } from 'vitest'
import { readCsv } from '@/lib/documents/read/csv'
import { interpret } from '@/lib/documents/read/interpret/interpret'
import { readText } from '@/lib/documents/read/txt'
import { blocksOf, textOf } from './support/blocks'
import { readWhole } from './support/read'

const bytes = (text: string) => new TextEncoder().encode(text)

it('reads plain text without blank lines between rows, and rows told on one line', () => {
  const apart = readText(
    bytes(
      '一、部门职责\n\t序号\n\t主要职责\n\t具体工作事项\n\t备注\n\t1\n\t甲\n\t甲一\n\t\n\t\n\t\n\t甲二\n\t\n\t2\n\t乙\n\t乙一\n\t\n',
    ),
  )
  const onOneLine = readText(
    bytes(
      '一、部门职责\r\n序号\t主要职责\t具体工作事项\t备注\r\n1\t甲\t甲一\t\r\n\t\t甲二\t\r\n2\t乙\t乙一\t\r\n',
    ),
  )
  for (const blocks of [apart, onOneLine])
    expect(
      readWhole(blocks).list.duties.map(({ number, items }) => [number, items.map(({ text }) => text)]),
    ).toEqual([
      ['1', ['甲一', '甲二']],
      ['2', ['乙一']],
    ])
})

it('reads a whole list kept in one CSV', () => {
  const { list, unplaced } = readWhole(
    readCsv(
      bytes(
        '某县卫健局责任清单,,,,\n一、部门职责,,,,\n序号,主要职责,具体工作事项,责任科室,备注\n1,甲,"甲一\n第二段",股一,\n,,甲二,,\n2,乙,乙一,股二,\n,,乙二,,\n注：说明文字,,,,\n二、与相关部门的职责边界,,,,\n序号,管理事项,相关部门,职责分工,相关依据及案例\n1,饮水,卫健局,监测,条例\n,,水务局,供水,\n三、事中事后监管制度,,,,\n（一）医院监管,,,,\n1.监督检查对象,,,,\n医院,,,,\n2.监督检查内容,,,,\n执业,,,,\n四、公共服务事项,,,,\n序号,服务事项,主要内容,承办机构,联系电话\n1,办证,内容,股一,123\n2,咨询,内容,,\n',
      ),
    ),
  )
  expect(list.title).toBe('某县卫健局责任清单')
  expect(list.duties[0]?.items).toMatchObject([
    { text: '甲一\n第二段', office: '股一' },
    { text: '甲二', office: '股一' },
  ])
  expect(list.boundaries[0]).toMatchObject({ basis: '条例', shares: [{}, {}] })
  expect(list.procedures).toMatchObject([
    { title: '医院监管', sections: [{ kind: 'target' }, { kind: 'content' }] },
  ])
  expect(list.services.map(({ phone }) => phone)).toEqual(['123', '123'])
  expect(unplaced).toContainEqual(expect.objectContaining({ text: '注：说明文字', kind: 'note' }))
})

it('keeps scripts, markup and emoji as the text they are', () => {
  const odd = '<script>alert("1")</script> {{7*7}} \' OR 1=1 -- 👩‍⚕️ &amp; ＜＞'
  const { list } = readWhole(
    readText(
      textOf('一、部门职责', [
        ['序号', '主要职责', '具体工作事项'],
        ['1', odd, odd],
      ]),
    ),
  )
  expect(list.duties[0]).toMatchObject({ statement: odd, items: [{ text: odd }] })
})

it('reads heads on two rows, and tables without heads under a title', () => {
  const { list, codes } = readWhole(
    blocksOf(
      [
        ['序号', '管理事项', '相关部门', '职责分工', { text: '相关依据及案例', colSpan: 2 }],
        [null, null, null, null, '依据', '案例'],
        ['1', '饮水', '卫健局', '监测', '条例', '一案'],
      ],
      '四、公共服务事项',
      [['1', '办证', '内容', '一股', '123']],
    ),
  )
  expect(list.boundaries).toMatchObject([{ matter: '饮水', basis: '条例', cases: '一案' }])
  expect(list.services).toMatchObject([{ number: '1', name: '办证', phone: '123' }])
  expect(codes).toContain('assumed-columns /services/0')
})

it('takes a table of something else for text', () => {
  const { list, unplaced } = readWhole(
    blocksOf(
      [
        ['科室', '办公地点', '联系电话'],
        ['医政股', '二楼', '123'],
      ],
      [
        ['序号', '服务事项', '主要内容'],
        ['1', '办证', '内容'],
      ],
    ),
  )
  expect(list.services).toHaveLength(1)
  expect(unplaced.map(({ text }) => text)).toEqual(expect.arrayContaining(['医政股', '二楼', '123']))
})

it('reads 20,000 rows, and a cell of a million characters', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [`${index + 1}`, '职责', `事项${index}`, ''])
  const long = '负责卫生'.repeat(250_000)
  const heads = ['序号', '主要职责', '具体工作事项', '备注']
  const { list } = interpret(readText(textOf('一、部门职责', [heads, ...rows, ['20001', long, '事项', '']])))
  expect(list.duties).toHaveLength(20_001)
  expect(list.duties[20_000]?.statement).toBe(long)
})
