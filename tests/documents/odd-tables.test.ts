import { expect, it } from 'vitest'
import { blocksOf } from './support/blocks'
import { readWhole } from './support/read'

it('knows tables by their heads alone: renamed, reordered, broken over lines, some missing', () => {
  const { list } = readWhole(
    blocksOf(
      [
        ['备注', '具体工作\n任务', '部门主要职责', '序\n号'],
        ['', '做甲一', '甲', '1'],
        ['依法', '做甲二', '', ''],
        ['', '做乙', '乙', '2'],
      ],
      [
        ['联系\n电话', '服务项目', '承办单位', '服务内容'],
        ['0898-123', '办证', '办公室', '办什么证'],
      ],
      [
        ['事项', '部门', '职责', '依据', '典型案例'],
        ['控烟', '卫健局', '牵头', '条例', '一案'],
        ['', '城管局', '执法', '', ''],
      ],
    ),
  )
  expect(list.duties).toMatchObject([
    {
      number: '1',
      statement: '甲',
      items: [
        { text: '做甲一', remark: null },
        { text: '做甲二', remark: '依法' },
      ],
    },
    { number: '2', statement: '乙', items: [{ text: '做乙' }] },
  ])
  expect(list.services).toMatchObject([
    { number: null, name: '办证', content: '办什么证', agency: '办公室', phone: '0898-123', guide: null },
  ])
  expect(list.boundaries).toMatchObject([
    {
      matter: '控烟',
      basis: '条例',
      cases: '一案',
      shares: [{ department: '卫健局' }, { department: '城管局' }],
    },
  ])
})

it('takes captions from merged first rows, parts in any order, a title on two lines', () => {
  const { list, codes, unplaced } = readWhole(
    blocksOf(
      '某县卫生健康局',
      '责任清单',
      '2020年1月',
      [
        [{ text: '四、公共服务事项', colSpan: 5 }],
        ['序号', '服务事项', '主要内容', '承办机构', '联系电话'],
        ['1', '甲', '内容甲', { text: '股一', rowSpan: 2 }, { text: '1111', rowSpan: 2 }],
        ['2', '乙', '内容乙', null, null],
        ['3', '丙', '内容丙', '', ''],
      ],
      [
        [{ text: '某县卫健局与相关部门的职责边界登记表', colSpan: 6 }],
        ['序号', '管理事项', '相关部门', '职责分工', '相关依据', '案例'],
        ['1', '饮水', '卫健局', '监测', '条例', ''],
        [null, null, '水务局', '供水', null, ''],
        [null, null, null, '还管排水', null, '例'],
      ],
      [
        [{ text: '部门职责登记表', colSpan: 4 }],
        ['序号', '主要职责', '具体工作事项', '备注'],
        ['1', '甲', '做甲', { text: '说明', rowSpan: 2 }],
        [null, null, '做甲二', null],
      ],
    ),
  )
  expect(list.title).toBe('某县卫生健康局责任清单')
  expect(list.services.map(({ agency, phone }) => [agency, phone])).toEqual([
    ['股一', '1111'],
    ['股一', '1111'],
    [null, null],
  ])
  expect(list.boundaries[0]?.shares.map(({ responsibility }) => responsibility)).toEqual([
    '监测',
    '供水\n还管排水',
  ])
  expect(list.boundaries[0]).toMatchObject({ basis: '条例', cases: '例' })
  expect(list.duties[0]?.items.map(({ remark }) => remark)).toEqual(['说明', '说明'])
  expect(codes).toContain('filled-from-merge /services/1/phone')
  expect(codes).toContain('continued-share /boundaries/0/shares/1')
  expect(unplaced[0]).toMatchObject({ text: '2020年1月', kind: 'note' })
})

it('goes on over page breaks, with the heads repeated or not, and leaves notes and signatures unplaced', () => {
  const heads = ['序号', '主要职责', '具体工作事项', '责任股室', '备注']
  const { list, unplaced } = readWhole(
    blocksOf(
      '一、部门职责',
      [heads, ['1', '甲', '甲一', '股', '']],
      [heads, ['', '', '甲二', '股', ''], ['2', '乙', '乙一', '股', '']],
      [
        ['', '', '乙二', '股', ''],
        ['3', '丙', '丙一', '股', ''],
      ],
      '注：本表一式两份。',
      '填表人：某某',
    ),
  )
  expect(list.duties.map(({ items }) => items.map(({ text }) => text))).toEqual([
    ['甲一', '甲二'],
    ['乙一', '乙二'],
    ['丙一'],
  ])
  expect(unplaced.filter(({ kind }) => kind === 'note').map(({ text }) => text)).toEqual([
    '注：本表一式两份。',
    '填表人：某某',
  ])
})

it('loses no column nobody knows, and fills the service guide from the ones it knows', () => {
  const { list, codes, unplaced } = readWhole(
    blocksOf(
      [
        ['序号', '主要职责', '具体工作事项', '科室', '分管领导', '备注'],
        ['1', '甲', '甲一', '一股', '张三', '依法'],
      ],
      [
        ['序号', '服务事项', '主要内容', '承办机构', '联系电话', '监督电话', '申请材料', '网点数'],
        ['1', '办证', '内容', '一股', '1', '2', '身份证\n照片', '九个'],
      ],
      [
        ['序号', '管理事项', '相关部门', '职责分工', '备注'],
        ['1', '饮水', '卫健局', '监测', '另行规定'],
      ],
    ),
  )
  expect(list.duties[0]?.items[0]).toMatchObject({ office: '一股', remark: '依法\n分管领导：张三' })
  expect(list.services[0]?.guide).toMatchObject({
    complaintPhone: '2',
    materials: [{ name: '身份证' }, { name: '照片' }],
  })
  expect(unplaced.map(({ text }) => text)).toEqual(expect.arrayContaining(['九个', '另行规定']))
  expect(codes.filter((code) => code.startsWith('unknown-column'))).toHaveLength(3)
})

it('reads the merged 权责清单: powers with their duties', () => {
  const { list } = readWhole(
    blocksOf('某县卫生健康局权责清单（2019年版）', [
      ['序号', '职权类型', '职权名称', '实施依据', '责任事项', '责任主体', '备注'],
      ['1', '行政许可', '医疗机构执业许可', '条例第九条', '1.受理责任：\n2.审查责任：', '医政股', ''],
      ['2', '行政处罚', '无证行医', '', '立案', '执法队', ''],
    ]),
  )
  expect(list.title).toBe('某县卫生健康局权责清单（2019年版）')
  expect(list.duties).toMatchObject([
    {
      statement: '医疗机构执业许可',
      items: [
        {
          text: '1.受理责任：\n2.审查责任：',
          office: '医政股',
          remark: '职权类型：行政许可\n实施依据：条例第九条',
        },
      ],
    },
    { statement: '无证行医', items: [{ text: '立案' }] },
  ])
})

it('takes copies of merged cells in every row for one entry', () => {
  const { list } = readWhole(
    blocksOf([
      ['序号', '管理事项', '相关部门', '职责分工', '相关依据'],
      ['1', '饮水', '卫健局', '监测', '条例'],
      ['1', '饮水', '水务局', '供水', ''],
      ['2', '控烟', '卫健局', '牵头', ''],
    ]),
  )
  expect(list.boundaries.map(({ shares }) => shares.length)).toEqual([2, 1])
})

it('starts a matter without name and number where a number was lost', () => {
  const blocks = blocksOf([
    ['序号', '管理事项', '相关部门', '职责分工'],
    ['1', '', '卫健局', '监测'],
    ['', '', '水务局', '供水'],
    ['', '', '卫健局', '牵头'],
  ])
  const table = blocks.blocks[0]
  const cell = table?.type === 'table' ? table.rows[3]?.cells[0] : undefined
  if (cell) cell.lostNumber = true
  const { list, codes } = readWhole(blocks)
  expect(list.boundaries).toMatchObject([
    { number: '1', matter: null, shares: [{}, {}] },
    { number: null, matter: null, shares: [{ responsibility: '牵头' }] },
  ])
  expect(codes).toContain('lost-number /boundaries/1/number')
})

it('tells gaps and repeats of numbers', () => {
  const heads = ['序号', '服务事项', '主要内容']
  const { codes, warnings } = readWhole(
    blocksOf([heads, ['1', '甲', 'a'], ['3、', '乙', 'b'], ['3、', '丙', 'c'], ['', '丁', 'd']]),
  )
  expect(codes).toEqual([
    'number-gap /services/1/number',
    'number-repeat /services/2/number',
    'lost-number /services/3/number',
  ])
  expect(warnings.slice(0, 2).map(({ message }) => message)).toEqual([
    '序号从1跳到“3、”',
    '序号“3、”重复或倒退',
  ])
})
