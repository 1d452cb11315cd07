import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accountFor } from '@/lib/documents/read/account'
import { interpret } from '@/lib/documents/read/interpret/interpret'
import { openDocument } from '@/lib/documents/read/open'
import { readDocument } from '@/lib/documents/read/read'
import { responsibilityListSchema } from '@/lib/domain/list/schema'

const FOLDER = 'prisma/seed/documents'
const NAMES = readdirSync(FOLDER)

async function seed(code: string) {
  const name = NAMES.find((candidate) => candidate.startsWith(code)) ?? ''
  return readDocument(readFileSync(join(FOLDER, name)), name)
}

describe.each(NAMES)('%s', (name) => {
  it('accounts for every visible character and has the list shape', async () => {
    const blocks = await openDocument(readFileSync(join(FOLDER, name)), name)
    const result = interpret(blocks)
    expect(accountFor(blocks, result)).toEqual({ missing: '', surplus: '' })
    expect(responsibilityListSchema.parse(result.list)).toEqual(result.list)
  })
})

it.each([
  ['460108', 19, 86, 12, 8, 7],
  ['469021', 14, 38, 3, 3, 4],
  ['430611', 12, 39, 3, 4, 8],
  ['131121', 12, 38, 4, 13, 3],
])('%s has its entries', async (code, duties, items, boundaries, procedures, services) => {
  const { list } = await seed(code)
  expect({
    duties: list.duties.length,
    items: list.duties.flatMap((duty) => duty.items).length,
    boundaries: list.boundaries.length,
    procedures: list.procedures.length,
    services: list.services.length,
    plans: list.plans.length,
  }).toEqual({ duties, items, boundaries, procedures, services, plans: 0 })
})

describe('460108', () => {
  it('starts a matter where the automatic number vanished, and invents no number', async () => {
    const { list, warnings } = await seed('460108')
    expect(list.boundaries.map(({ number }) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      null,
      null,
      '9',
      null,
      null,
      '12',
    ])
    const [matter, above] = [list.boundaries[6], list.boundaries[5]]
    expect(matter?.matter).toBe('病媒消杀工作')
    expect(matter?.shares).toHaveLength(8)
    expect(matter?.shares[0]?.department).toBe('区卫健委')
    expect(matter?.basis.split('\n')).toEqual([
      '1.《海口市病媒生物预防控制管理办法》第六条',
      '2.《海南省爱国卫生管理条例》',
      '3.《海口市病媒生物预防控制管理办法》',
      '《海口市病媒生物预防控制管理办法》第六条',
    ])
    expect(above?.shares.at(-1)?.responsibility).toMatch(/^按照各自职责负责农田.*监督管理；$/)
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'lost-number', at: '/boundaries/6/number' }),
    )
  })

  it('continues the department above where its cell is empty', async () => {
    const { list } = await seed('460108')
    const share = list.boundaries[11]?.shares[0]
    expect(share?.department).toBe('区卫健委')
    expect(share?.responsibility.split('\n')).toHaveLength(2)
    expect(share?.responsibility).toMatch(
      /^负责全区计划生育家庭的信息收集.*。\n对农村“两户”子女.*体检一次。$/s,
    )
    expect(list.boundaries[11]?.cases).toMatch(/^为了进一步贯彻落实/)
  })

  it('keeps blank lines and surplus tabs out of cells', async () => {
    const { list } = await seed('460108')
    expect(list.duties[11]?.items.map(({ text }) => text)).toContain('负责二次供水单位许可证核发')
    expect(list.duties[2]?.statement).toContain('研究提出相关\n建议；')
    expect(list.boundaries[8]?.shares.map(({ department }) => department)).toEqual([
      '区卫健委',
      '区水务局',
      '区环保局',
      '区住建局',
      '区教育局',
    ])
    expect(list.boundaries[10]?.shares[4]?.department).toBe('市纪委\n（市监察\n委员会）')
  })

  it('reads procedures whose sections are numbered （1） here and 1. there', async () => {
    const { list } = await seed('460108')
    expect(list.procedures[0]?.title).toBe('卫生行政执法事项')
    expect(list.procedures[0]?.sections.map(({ kind }) => kind)).toEqual([
      'target',
      'content',
      'method',
      'measures',
      'process',
      'handling',
    ])
    expect(list.procedures[0]?.sections[5]?.text).toMatch(
      /^1\.卫生行政执法机构.*\nF\.涉嫌犯罪的，移送司法机关处理。$/s,
    )
    expect(list.procedures[6]?.preamble).toMatch(/^市人口计生委牵头出生人口性别比/)
    expect(list.procedures[6]?.sections.map(({ heading }) => heading)).toEqual([
      '监督检查对象',
      '监督检查内容',
      '监督检查方式',
      '监督检查措施',
      '监督检查处理',
    ])
  })

  it('drops the bookmark artefact, says so, and fills no cell that is not there', async () => {
    const { list, warnings } = await seed('460108')
    expect(list.services[0]?.content).toMatch(/^在国家提倡/)
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'artefact', at: '/services/0', dropped: '[bookmark: _GoBack]' }),
    )
    expect(list.services[6]).toMatchObject({ name: '医疗救助审批', agency: null, phone: null })
    expect(list.services[6]?.content.split('\n')).toHaveLength(7)
  })
})

describe('430611', () => {
  it('keeps a duty without work items', async () => {
    const { list } = await seed('430611')
    expect(list.title).toBe('岳阳市君山区人口和计划生育局责任清单')
    expect(list.duties[11]).toMatchObject({
      number: '12',
      statement: '承办区委、区人民政府交办的其他事项',
      items: [],
    })
  })

  it('puts basis and cases of one column into the basis', async () => {
    const { list } = await seed('430611')
    expect(list.boundaries[0]?.basis).toMatch(/^依据：.*\n内容：专门成立.*依法进行查处$/s)
    expect(list.boundaries.every(({ cases }) => cases === '')).toBe(true)
    expect(list.boundaries.map(({ matter }) => matter)).toEqual([
      '出生人口性别比治理',
      '流动人口管理\n流动人口管理',
      '收养\n登记',
    ])
  })

  it('gives an agency and phone that span three services to all three', async () => {
    const { list, warnings } = await seed('430611')
    expect(list.services.slice(2, 6).map(({ agency, phone }) => [agency, phone])).toEqual([
      ['流管站', '8171241'],
      ['流管站', '8171241'],
      ['流管站', '8171241'],
      ['计生协会\n法规宣传股', '3351152'],
    ])
    expect(warnings.filter(({ code }) => code === 'filled-from-merge')).toHaveLength(4)
  })

  it('reads unnumbered procedure titles, and headings inside a section as its text', async () => {
    const { list } = await seed('430611')
    expect(list.procedures.map(({ title, sections }) => [title, sections.length])).toEqual([
      ['再生育事项监管', 5],
      ['规范案件查处', 3],
      ['计划生育家庭奖励扶助金等类别事项监管', 5],
      ['规范行政裁量权', 3],
    ])
    expect(list.procedures[0]?.sections[1]).toMatchObject({ kind: 'content', heading: '监督检查内容和指标' })
    expect(list.procedures[0]?.sections[1]?.text).toMatch(/^（一）监督检查内容\n/)
    expect(list.procedures[0]?.sections[3]).toMatchObject({ kind: 'process', heading: '监督检查程序和措施' })
  })
})

describe('131121', () => {
  it('reads offices, and matters without a name', async () => {
    const { list } = await seed('131121')
    expect(list.title).toBe('枣强县卫生健康局责任清单')
    expect(list.duties.flatMap((duty) => duty.items).every(({ office }) => office !== null)).toBe(true)
    expect(list.duties[11]?.items).toMatchObject([
      { text: '负责地方病领导小组的日常工作。', office: '疾病预防控制股' },
    ])
    expect(list.boundaries.every(({ matter, shares }) => matter === null && shares.length === 2)).toBe(true)
  })

  it('tells the level above from the procedures although both and the sections are numbered 一、', async () => {
    const { list } = await seed('131121')
    const group = '对重要职权事项的后续监管'
    expect(list.procedures.map((procedure) => procedure.group)).toEqual([
      null,
      ...new Array(8).fill(group),
      null,
      null,
      null,
      null,
    ])
    expect(list.procedures.map(({ title }) => title).slice(8)).toEqual([
      '药品、医用耗材集中采购的监管',
      '重大案件查处的监管',
      '规范行政处罚裁量权的监管',
      '对行政审批事项承接股室的后续监督',
      '重大案件查处的监管',
    ])
    expect(list.procedures[5]?.preamble).toMatch(/^母婴保健技术服务主要包括/)
    expect(list.procedures[4]?.sections[5]?.text).toBe(
      '1、责令其停止使用、封存设备。\n2、吊销《大型医用设备配置许可证》',
    )
    expect(list.procedures[9]?.sections.map(({ heading }) => heading)).toEqual([
      '省卫计委督办的重大案件范围',
      '重大案件报告程序',
      '重大案件的督办流程',
      '重大案件查办考核',
    ])
  })
})

it('469021 leaves the notes under its table unplaced, in order', async () => {
  const { list, unplaced } = await seed('469021')
  expect(list.title).toBeNull()
  expect(unplaced.map(({ text }) => text).slice(0, 5)).toEqual([
    '一、部门职责登记表',
    '序号 主要职责 具体工作事项 备注',
    '注：1、根据形势任务发展，需要突出强化和增加的职责，请单列，并在备注栏中说明依据；',
    '2、由承担行政职能的事业单位履行的职责和工作事项，在备注栏中注明责任单位。',
    '二、与相关部门的职责边界登记表',
  ])
  expect(list.procedures[2]?.sections.map(({ kind }) => kind)).toEqual([
    'other',
    'process',
    'process',
    'other',
  ])
  expect(list.procedures[1]?.sections[3]).toMatchObject({ kind: 'process', heading: '监督检查程序及措施' })
})

it('530102 is a plan with tasks, subtasks, roster, member units and chapters', async () => {
  const { list } = await seed('530102')
  const plan = list.plans[0]
  expect(plan).toMatchObject({
    title: '五华区关于落实全面两孩政策改革完善计划生育服务管理的实施方案',
    documentNumber: '五发〔2017〕15号',
    issuedOn: '2017年8月18日',
  })
  expect(list.title).toBe(plan?.title)
  expect([plan?.tasks.length, plan?.unitDuties.length, plan?.roster.length]).toEqual([14, 33, 38])
  expect(plan?.tasks[4]).toMatchObject({
    parentTitle: '完善妇幼健康计划生育服务体系，提高人口素质',
    title: '加强服务体系建设',
    leadUnits: ['区卫生计生局'],
    responsibleUnits: ['区发改局', '区人社局', '区财政局'],
  })
  expect(plan?.tasks[13]?.leadUnits).toEqual(['区卫生计生局（计划生育协会）'])
  expect(plan?.roster[0]).toMatchObject({ role: '组长', name: '陈伟', position: '区委副书记、区长' })
  expect(plan?.roster[37]).toMatchObject({ role: '成员', name: null, position: '各街道办事处主任' })
  expect(plan?.unitDuties[32]).toMatchObject({
    unit: '区农信社',
    text: expect.stringMatching(/^认真落实.*工作。$/),
  })
  expect(plan?.sections.map(({ heading }) => heading)).toEqual([
    '总体要求',
    '组织保障',
    '昆明市五华人口与计划生育工作领导小组',
    '五华区人口与计划生育工作领导小组主要职责',
    '共性职责',
  ])
})
