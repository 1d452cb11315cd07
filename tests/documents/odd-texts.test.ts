import { describe, expect, it } from 'vitest'
import { interpret } from '@/lib/documents/read/interpret/interpret'
import { UnreadableDocument } from '@/lib/documents/read/result'
import { blocksOf } from './support/blocks'
import { read } from './support/read'

/** Paragraphs of a text written one to a line. */
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())

/** `title: heading heading` of each procedure, with its group before. */
function outline(text: string): string[] {
  return read(...lines(text)).list.procedures.map(
    ({ group, title, sections }) =>
      `${group === null ? '' : `${group} > `}${title}: ${sections.map(({ heading }) => heading).join(' ')}`,
  )
}

describe('supervision procedures', () => {
  it('with heading and text on one line, one without sections, and 责任追究机制 left whole', () => {
    const { list, unplaced, warnings } = read(
      ...lines(`二、事中事后监管制度
        （一）医疗机构监管
        1.监督检查对象：各级医疗机构。
        2.监督检查方式及程序。抽查，公示。
        3.处理：责令改正。
        （二）备案制度
        按规定备案。
        （三）公共场所监管
        1.监管对象
        宾馆
        2.监管措施及处理
        （1）检查
        （2）处罚
        三、责任追究机制
        对不依法履行职责的工作人员，依法依规追究责任，并按照管理权限给予处分。
        四、公共服务事项`),
      [
        ['序号', '服务事项', '主要内容', '承办机构', '联系电话'],
        ['1', '甲', '内容', '股', '1'],
      ],
    )
    expect(list.procedures).toMatchObject([
      {
        title: '医疗机构监管',
        sections: [
          { kind: 'target', heading: '监督检查对象', text: '各级医疗机构。' },
          { kind: 'method', heading: '监督检查方式及程序', text: '抽查，公示。' },
          { kind: 'handling', heading: '处理', text: '责令改正。' },
        ],
      },
      { title: '备案制度', preamble: '按规定备案。', sections: [] },
      {
        title: '公共场所监管',
        sections: [{ kind: 'target' }, { kind: 'measures', text: '（1）检查\n（2）处罚' }],
      },
    ])
    expect(list.services).toHaveLength(1)
    expect(unplaced.map(({ text }) => text)).toContain(
      '对不依法履行职责的工作人员，依法依规追究责任，并按照管理权限给予处分。',
    )
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'unplaced-text' }))
  })

  it('without any numbers', () => {
    expect(
      outline(`事中事后监管制度
        医疗机构监管
        监督检查对象
        医院
        监督检查内容
        执业
        公共场所监管
        监督检查对象
        宾馆
        监督检查程序
        一看二查`),
    ).toEqual(['医疗机构监管: 监督检查对象 监督检查内容', '公共场所监管: 监督检查对象 监督检查程序'])
  })

  it('whose titles and headings end in colons or stand before their text', () => {
    const { list } = read(
      ...lines(`三、事中事后监管制度
        （一）医疗机构监管：
        1.监督检查对象：
        医院
        2.监督检查内容  依法执业情况
        （二）许可事项：放射诊疗
        1.监督检查对象：
        医院
        2.处理
        通报`),
    )
    expect(list.procedures).toMatchObject([
      {
        title: '医疗机构监管',
        sections: [{ heading: '监督检查对象' }, { heading: '监督检查内容', text: '依法执业情况' }],
      },
      {
        title: '许可事项：放射诊疗',
        sections: [{ heading: '监督检查对象' }, { heading: '处理', text: '通报' }],
      },
    ])
  })

  it('under the title of the part alone', () => {
    expect(
      outline(`三、事中事后监管制度
        为加强监管，制定本制度。
        （一）监督检查对象
        医院
        （二）监督检查内容
        执业
        （三）监督检查处理
        罚`),
    ).toEqual(['事中事后监管制度: 监督检查对象 监督检查内容 监督检查处理'])
  })

  it('on two levels, with lists numbered ① and A. inside', () => {
    expect(
      outline(`三、事中事后监管
        一、行政许可事项
        （一）公共场所许可
        1、监管对象
        宾馆
        2、监管内容
        ①证照；
        ②卫生。
        （二）饮水许可
        1、监管对象
        水厂
        2、监管程序和措施
        A.检查；
        二、其他事项
        （一）投诉处理制度
        1、监管对象
        投诉人
        2、办理程序
        登记`),
    ).toEqual([
      '行政许可事项 > 公共场所许可: 监管对象 监管内容',
      '行政许可事项 > 饮水许可: 监管对象 监管程序和措施',
      '其他事项 > 投诉处理制度: 监管对象 办理程序',
    ])
  })

  it('whose numbering restarts and has gaps, which is said', () => {
    const { list, warnings } = read(
      ...lines(`三、事中事后监管制度
        （一）甲监管
        1.监督检查对象
        医院
        3.监督检查内容
        执业
        （三）乙监管
        1.监督检查对象
        宾馆
        2.监督检查内容
        卫生`),
    )
    expect(list.procedures.map(({ sections }) => sections.length)).toEqual([2, 2])
    expect(warnings.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'number-gap /procedures/0/sections/1',
      'number-gap /procedures/1/number',
    ])
  })

  it('kept in a layout table, and with no title of the part at all', () => {
    const { list } = read([
      ['一、学校卫生监管\n1.监督检查对象\n学校\n2.监督检查内容\n教学环境\n3.监督检查处理\n通报'],
    ])
    expect(list.procedures).toMatchObject([{ title: '学校卫生监管', sections: [{}, {}, { text: '通报' }] }])
  })

  it('given as a table', () => {
    const { list } = read('三、事中事后监管制度', [
      ['序号', '监管事项', '监督检查对象', '监督检查内容', '监督检查处理'],
      ['1', '饮水', '水厂', '水质', '处罚'],
    ])
    expect(list.procedures).toMatchObject([
      {
        number: '1',
        title: '饮水',
        sections: [{ kind: 'target', text: '水厂' }, { kind: 'content' }, { kind: 'handling' }],
      },
    ])
  })
})

describe('plans', () => {
  it('with units in brackets at the end of a task', () => {
    const { list } = read(
      ...lines(`某县健康行动实施方案
        为推进健康行动，制定本方案。
        一、总体目标
        到2025年，建成健康县。
        二、重点任务
        1.控烟行动。开展控烟宣传。（牵头单位：县卫健局；责任单位：县教育局、县文旅局（县广电局））
        2.饮食行动。减盐减油。（县市场监管局牵头，县卫健局、县教育局配合）
        三、工作要求
        各单位落实。`),
    )
    expect(list.plans[0]).toMatchObject({
      title: '某县健康行动实施方案',
      preamble: '为推进健康行动，制定本方案。',
      sections: [{ heading: '总体目标' }, { heading: '工作要求' }],
      tasks: [
        {
          title: '控烟行动',
          leadUnits: ['县卫健局'],
          responsibleUnits: ['县教育局', '县文旅局（县广电局）'],
        },
        { title: '饮食行动', leadUnits: ['县市场监管局'], responsibleUnits: ['县卫健局', '县教育局'] },
      ],
    })
  })

  it('whose chapters are the tasks, numbered lists and all', () => {
    const { list } = read(
      ...lines(`某区行动方案
        一、控烟
        （一）宣传；
        （二）执法。
        牵头单位：区卫健局
        责任单位：区城管局，区教育局。
        二、减盐
        倡导。
        牵头部门：区市场监管局`),
    )
    expect(list.plans[0]?.tasks).toMatchObject([
      {
        number: '一、',
        title: '控烟',
        content: '（一）宣传；\n（二）执法。',
        leadUnits: ['区卫健局'],
        responsibleUnits: ['区城管局', '区教育局'],
      },
      { number: '二、', title: '减盐', leadUnits: ['区市场监管局'], responsibleUnits: [] },
    ])
  })

  it('given as a table of tasks', () => {
    const { list } = read('某县健康行动任务分工方案', '各单位：', [
      ['序号', '重点任务', '具体措施', '牵头单位', '配合单位', '完成时限'],
      ['1', '控烟', '宣传', '县卫健局', '县教育局、县文旅局', '2025年'],
    ])
    expect(list.plans).toMatchObject([
      {
        title: '某县健康行动任务分工方案',
        tasks: [
          { title: '控烟', content: '宣传\n完成时限：2025年', responsibleUnits: ['县教育局', '县文旅局'] },
        ],
      },
    ])
  })
})

it('ends in one sentence when there is nothing of a list', () => {
  expect(() => interpret(blocksOf('会议纪要', '今天开会。'))).toThrow(UnreadableDocument)
  expect(() => interpret(blocksOf('会议纪要'))).toThrow(/^文件里没有找到责任清单的内容.*。$/)
  expect(() => interpret(blocksOf())).toThrow(/^文件里没有任何文字.*。$/)
})
