import { assembleList } from '@/lib/domain/list/entries'
import type { ResponsibilityList } from '@/lib/domain/list/schema'

/** A small list with one entry of each kind, told apart by `word`; an official's name among them. */
export function smallList(word: string): ResponsibilityList {
  const source = { block: 0, row: 1, label: '第1个表格第2行' }
  const empty = assembleList(`${word}责任清单`, [])
  return {
    ...empty,
    duties: [
      {
        entryId: 'duties.0',
        source,
        number: '1',
        statement: `${word}负责公共场所卫生`,
        items: [
          { entryId: 'duties.0.items.0', source, text: '发放卫生许可证', office: '监督股', remark: null },
          {
            entryId: 'duties.0.items.1',
            source,
            text: '发放卫生许可证',
            office: '规划股',
            remark: '同名两项',
          },
        ],
      },
    ],
    boundaries: [
      {
        entryId: 'boundaries.0',
        source: null,
        number: null,
        matter: null,
        basis: '有关规定',
        cases: '',
        shares: [
          { entryId: 'boundaries.0.shares.0', source, department: `${word}卫健局`, responsibility: '牵头' },
          { entryId: 'boundaries.0.shares.1', source, department: null, responsibility: '配合' },
        ],
      },
    ],
    procedures: [
      {
        entryId: 'procedures.0',
        source,
        number: '一',
        group: null,
        groupNumber: null,
        title: `${word}监管制度`,
        preamble: '',
        sections: [
          {
            entryId: 'procedures.0.sections.0',
            source,
            number: '1',
            kind: 'target',
            heading: '监督对象',
            text: '甲\n乙',
          },
        ],
      },
    ],
    services: [
      {
        entryId: 'services.0',
        source,
        number: '1',
        name: `${word}健康教育`,
        content: '讲座',
        agency: '疾控中心',
        phone: '12345678',
        guide: null,
      },
    ],
    plans: [
      {
        entryId: 'plans.0',
        source,
        title: `${word}实施方案`,
        documentNumber: '某发〔2017〕1号',
        issuedOn: null,
        issuer: null,
        preamble: '',
        sections: [
          { entryId: 'plans.0.sections.0', source, number: '一', heading: '总体要求', text: '认真落实' },
        ],
        tasks: [
          {
            entryId: 'plans.0.tasks.0',
            source,
            number: '1',
            parentTitle: null,
            title: '宣传',
            content: '做好宣传',
            leadUnits: ['卫健局'],
            responsibleUnits: ['教育局', '民政局'],
          },
        ],
        roster: [{ entryId: 'plans.0.roster.0', source, role: '组长', position: '副县长', name: '张三丰' }],
        unitDuties: [{ entryId: 'plans.0.unitDuties.0', source, unit: '教育局', text: '健康教育进课堂' }],
      },
    ],
  }
}
