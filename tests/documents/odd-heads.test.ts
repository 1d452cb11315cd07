import { describe, expect, it } from 'vitest'
import { interpret } from '@/lib/documents/read/interpret/interpret'
import { readText } from '@/lib/documents/read/txt'
import { textOf } from './support/blocks'
import { read } from './support/read'

describe('column heads under other names', () => {
  it.each(['咨询电话', '电话', '服务电话', '办公电话', '咨询服务电话'])('%s alone is the phone', (head) => {
    const { list } = read([
      ['序号', '服务事项', '主要内容', '承办机构', head, '监督电话'],
      ['1', '生育登记', '办理登记', '人口家庭股', '6211280', '6211281'],
    ])
    expect(list.services).toMatchObject([{ phone: '6211280', guide: { complaintPhone: '6211281' } }])
  })

  it('咨询电话 beside 联系电话 is the guide’s', () => {
    const { list } = read([
      ['序号', '服务事项', '咨询电话', '联系电话'],
      ['1', '生育登记', '6211280', '6211281'],
    ])
    expect(list.services).toMatchObject([{ phone: '6211281', guide: { enquiryPhone: '6211280' } }])
  })

  it.each(['部门分工', '责任分工', '分工', '职能分工', '主要职责', '部门任务分工'])(
    '%s is what departments do in a boundary',
    (head) => {
      const { list } = read([
        ['No.', '交叉事项', '相关部门', head, '依据', '举例'],
        ['1', '电梯安全', '市场监管局', '负责安全监察', '特种设备安全法', '某小区'],
        ['', '', '住建局', '督促物业履责', '', ''],
      ])
      expect(list.boundaries).toMatchObject([
        {
          number: '1',
          matter: '电梯安全',
          cases: '某小区',
          shares: [
            { department: '市场监管局', responsibility: '负责安全监察' },
            { department: '住建局', responsibility: '督促物业履责' },
          ],
        },
      ])
    },
  )

  it.each([
    ['法定职责', '对应工作事项', '实施机构', '其他'],
    ['基本职责', '具体工作内容', '责任机构', '备注'],
    ['主要职责', '工作任务', '责任单位', '备注'],
    ['主要职责', '职责分解', '承办科室', '备注'],
    ['部门法定职责', '细化事项', '负责科室（单位）', '备注'],
    ['主要职责', '分项职责', '承办股室', '备注'],
    ['主要职责', '细化工作任务', '负责部门', '备注'],
  ])('%s, %s, %s, %s are a duty’s columns', (...heads) => {
    const { list, warnings } = read([
      ['序列', ...heads],
      ['1', '负责登记注册', '办理设立登记', '注册股', '无'],
      ['2', '负责监督', '日常检查', '监督股', ''],
    ])
    expect(list.duties).toMatchObject([
      {
        number: '1',
        statement: '负责登记注册',
        items: [{ text: '办理设立登记', office: '注册股', remark: '无' }],
      },
      { number: '2', items: [{ text: '日常检查', office: '监督股', remark: null }] },
    ])
    expect(warnings).toEqual([])
  })

  it.each(['服务主要内容', '工作内容', '内容描述', '服务事项简介'])('%s is a service’s content', (head) => {
    const { list } = read([
      ['编号', '服务名称', head, '承办机构', '联系电话'],
      ['1', '生育登记', '办理登记', '人口家庭股', '6211280'],
    ])
    expect(list.services).toMatchObject([{ name: '生育登记', content: '办理登记', agency: '人口家庭股' }])
  })

  it('a row of data that uses the words of heads stays a row', () => {
    const { list } = read([
      ['序号', '主要职责', '具体工作事项', '责任科室', '备注'],
      ['1', '承办相关工作', '承办具体事项', '法规科室', ''],
      ['', '', '相关职责分工', '有关科室', ''],
    ])
    expect(list.duties).toMatchObject([{ items: [{ text: '承办具体事项' }, { text: '相关职责分工' }] }])
  })
})

describe('column heads on two rows', () => {
  const tall = (text: string) => ({ text, rowSpan: 2 })
  const wide = (text: string, colSpan: number) => ({ text, colSpan })

  it.each(['职责划分', '部门职责划分情况', '职责边界'])('two heads under %s', (outer) => {
    const { list } = read('二、职责边界', [
      [tall('序号'), tall('管理事项'), wide(outer, 2), tall('相关依据'), tall('案例')],
      [null, null, '相关部门', '职责分工', null, null],
      [tall('1'), tall('学校卫生'), '卫健局', '监督检查', tall('条例'), ''],
      [null, null, '教体局', '日常管理', null, '一案'],
    ])
    expect(list.boundaries).toMatchObject([
      {
        number: '1',
        matter: '学校卫生',
        basis: '条例',
        cases: '一案',
        shares: [
          { department: '卫健局', responsibility: '监督检查' },
          { department: '教体局', responsibility: '日常管理' },
        ],
      },
    ])
  })

  it('a first row that tells too little, and a bare 名称 below', () => {
    const { list } = read([
      [tall('序号'), wide('公共服务事项', 2), wide('承办机构', 2)],
      [null, '名称', '主要内容', '名称', '电话'],
      ['1', '生育登记', '办理登记', '人口股', '621'],
    ])
    expect(list.services).toMatchObject([
      { number: '1', name: '生育登记', content: '办理登记', agency: '人口股', phone: '621' },
    ])
  })

  it('in plain text, where the place beside a spanning head is blank', () => {
    const blocks = readText(
      textOf('二、职责边界', [
        ['序号', '管理事项', '职责划分', '', '相关依据', '案例'],
        ['', '', '相关部门', '职责分工', '', ''],
        ['1', '学校卫生', '卫健局', '监督检查', '条例', ''],
        ['', '', '教体局', '日常管理', '', ''],
      ]),
    )
    const { list } = interpret(blocks)
    expect(list.boundaries).toMatchObject([
      {
        number: '1',
        matter: '学校卫生',
        basis: '条例',
        shares: [{ department: '卫健局' }, { department: '教体局' }],
      },
    ])
  })
})
