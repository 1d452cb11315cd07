import {
  boundaryFields,
  dutyFields,
  planFields,
  planSectionFields,
  planTaskFields,
  procedureFields,
  rosterSeatFields,
  sectionFields,
  serviceFields,
  shareFields,
  unitDutyFields,
  workItemFields,
} from './schema'

/**
 * The registry of parts (design: formats differ by place and year, so parts are data, not four hard-coded
 * tables). The key is the name in the list, in URLs and in the API; order is the order of the official form.
 */
export const PARTS = {
  duties: { label: '部门职责', entryLabel: '职责', unit: '项', topKind: 'duty' },
  boundaries: { label: '职责边界', entryLabel: '管理事项', unit: '项', topKind: 'boundary' },
  procedures: { label: '事中事后监管制度', entryLabel: '监管制度', unit: '项', topKind: 'procedure' },
  services: { label: '公共服务事项', entryLabel: '服务事项', unit: '项', topKind: 'service' },
  plans: { label: '任务分工', entryLabel: '实施方案', unit: '份', topKind: 'plan' },
} as const

export type Part = keyof typeof PARTS
export const PART_KEYS = Object.keys(PARTS) as Part[]

export function isPart(value: string): value is Part {
  return Object.hasOwn(PARTS, value)
}

/**
 * Every kind of entry: the part it belongs to, its own fields, and the lists of entries inside it (key in the
 * parent → kind). `privateFields` are personal data: stored apart, never in a public list, digest or search row.
 */
export const KINDS = {
  duty: {
    part: 'duties',
    label: '职责',
    fields: dutyFields,
    children: { items: 'workItem' },
    privateFields: [],
  },
  workItem: {
    part: 'duties',
    label: '具体工作事项',
    fields: workItemFields,
    children: {},
    privateFields: [],
  },
  boundary: {
    part: 'boundaries',
    label: '管理事项',
    fields: boundaryFields,
    children: { shares: 'share' },
    privateFields: [],
  },
  share: { part: 'boundaries', label: '职责分工', fields: shareFields, children: {}, privateFields: [] },
  procedure: {
    part: 'procedures',
    label: '监管制度',
    fields: procedureFields,
    children: { sections: 'section' },
    privateFields: [],
  },
  section: { part: 'procedures', label: '制度条款', fields: sectionFields, children: {}, privateFields: [] },
  service: { part: 'services', label: '服务事项', fields: serviceFields, children: {}, privateFields: [] },
  plan: {
    part: 'plans',
    label: '实施方案',
    fields: planFields,
    children: { sections: 'planSection', tasks: 'planTask', roster: 'rosterSeat', unitDuties: 'unitDuty' },
    privateFields: [],
  },
  planSection: {
    part: 'plans',
    label: '方案章节',
    fields: planSectionFields,
    children: {},
    privateFields: [],
  },
  planTask: { part: 'plans', label: '任务', fields: planTaskFields, children: {}, privateFields: [] },
  rosterSeat: {
    part: 'plans',
    label: '领导小组成员',
    fields: rosterSeatFields,
    children: {},
    privateFields: ['name'],
  },
  unitDuty: { part: 'plans', label: '成员单位职责', fields: unitDutyFields, children: {}, privateFields: [] },
} as const

export type EntryKind = keyof typeof KINDS
export const ENTRY_KINDS = Object.keys(KINDS) as EntryKind[]
