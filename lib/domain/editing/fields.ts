import { FIELD_LABELS, type GUIDE_LABELS, SECTION_KIND_LABELS } from '../list/field-labels'
import type { EntryKind, KINDS } from '../list/parts'

/** Registries whose names a field offers while one types; the page gives the `<datalist>` of this id. */
export type Suggestions = 'departments' | 'instruments' | 'offices' | 'agencies'

/** How one field is filled in. `names` are several, separated by 、 or new lines. */
export interface FieldSpec {
  control: 'line' | 'text' | 'names' | 'choice' | 'guide'
  hint?: string
  suggestions?: Suggestions
  /** A telephone number: whether it can be called is said beside it. */
  phone?: true
  /** For `choice`. */
  options?: { value: string; label: string }[]
}

type FieldOf<K extends EntryKind> = keyof (typeof KINDS)[K]['fields']['shape'] & string

/** What an entry of a kind must say before it is saved: at least one of these fields. */
export const MUST_SAY = {
  duty: ['statement'],
  workItem: ['text'],
  boundary: ['matter', 'basis', 'cases'],
  share: ['department', 'responsibility'],
  procedure: ['title', 'group', 'preamble'],
  section: ['text', 'heading'],
  service: ['name', 'content'],
  plan: ['title', 'documentNumber'],
  planSection: ['text', 'heading'],
  planTask: ['title', 'content'],
  rosterSeat: ['position'],
  unitDuty: ['unit'],
} as const satisfies { [K in EntryKind]: readonly FieldOf<K>[] }

const line: FieldSpec = { control: 'line' }
const text: FieldSpec = { control: 'text' }
const number: FieldSpec = { control: 'line', hint: '照原来的写法，如 3 或（三）。可以空着。' }
const office: FieldSpec = { control: 'line', suggestions: 'offices' }
const department: FieldSpec = {
  control: 'line',
  suggestions: 'departments',
  hint: '可从名录中选，也可直接填写。',
}
const names: FieldSpec = {
  control: 'names',
  suggestions: 'departments',
  hint: '几个单位之间用顿号“、”隔开，或每行一个。',
}
const basis: FieldSpec = {
  control: 'text',
  suggestions: 'instruments',
  hint: '写全称，加书名号，如《传染病防治法》第十二条。',
}

/** How each field of each kind is filled in, in this order. A new kind or field gets its line here. */
export const ENTRY_FIELDS = {
  duty: { number, statement: text },
  workItem: { text, office, remark: line },
  boundary: { number, matter: line, basis, cases: text },
  share: { department, responsibility: text },
  procedure: {
    number,
    title: line,
    group: { control: 'line', hint: '这项制度归在哪个大标题下。没有就空着。' },
    groupNumber: { control: 'line', hint: '大标题自己的序号。' },
    preamble: { control: 'text', hint: '第一条之前的文字。没有就空着。' },
  },
  section: {
    number,
    heading: line,
    kind: {
      control: 'choice',
      options: Object.entries(SECTION_KIND_LABELS).map(([value, label]) => ({ value, label })),
    },
    text,
  },
  service: {
    number,
    name: line,
    content: text,
    agency: { control: 'line', suggestions: 'agencies', hint: '可从名录中选，也可直接填写。' },
    phone: { control: 'line', phone: true, hint: '带区号，如 0898-65354321；几个号码用顿号隔开。' },
    guide: { control: 'guide' },
  },
  plan: {
    title: line,
    documentNumber: { control: 'line', hint: '如 某卫发〔2024〕3号。' },
    issuedOn: { control: 'line', hint: '照原文写，如 2017年8月18日。' },
    issuer: line,
    preamble: text,
  },
  planSection: { number, heading: line, text },
  planTask: {
    number,
    parentTitle: { control: 'line', hint: '这项任务归在哪个大任务下。没有就空着。' },
    title: line,
    content: text,
    leadUnits: names,
    responsibleUnits: names,
  },
  rosterSeat: {
    role: { control: 'line', hint: '如 组长、副组长、成员。' },
    position: line,
    name: { control: 'line', hint: '只在单位内部显示，不会公开。' },
  },
  unitDuty: { unit: department, text },
} as const satisfies { [K in EntryKind]: Record<FieldOf<K>, FieldSpec> }

/** 办事指南: how its fields are filled in. `materials` are rows of their own. */
export const GUIDE_SPECS: Record<Exclude<keyof typeof GUIDE_LABELS, 'materials'>, FieldSpec> = {
  basis,
  audience: { control: 'line', hint: '谁可以办，如 育龄妇女、个体工商户。' },
  conditions: text,
  steps: { control: 'text', hint: '每一步写一行。' },
  legalLimit: { control: 'line', hint: '如 20个工作日。' },
  promisedLimit: { control: 'line', hint: '如 5个工作日、即办。' },
  fee: { control: 'line', hint: '不收费请写“不收费”。' },
  feeBasis: { ...basis, control: 'line', hint: undefined },
  place: line,
  hours: { control: 'line', hint: '如 工作日 9:00—12:00，14:00—17:00。' },
  enquiryPhone: { control: 'line', phone: true, hint: '带区号。' },
  complaintPhone: { control: 'line', phone: true, hint: '带区号。' },
  onlineUrl: { control: 'line', hint: '以 https:// 开头。' },
  visits: { control: 'line', hint: '如 0次、最多1次。' },
  channel: { control: 'line', hint: '如 窗口办理、网上办理、邮寄办理。' },
}

/** 办事指南 in the groups of its form, in this order; every field stands in one. */
export const GUIDE_GROUPS: { label: string; fields: readonly (keyof typeof GUIDE_LABELS)[] }[] = [
  { label: '依据与条件', fields: ['basis', 'audience', 'conditions'] },
  { label: '材料与流程', fields: ['materials', 'steps', 'channel', 'visits'] },
  { label: '时限与收费', fields: ['legalLimit', 'promisedLimit', 'fee', 'feeBasis'] },
  { label: '地点与电话', fields: ['place', 'hours', 'enquiryPhone', 'complaintPhone', 'onlineUrl'] },
]

/** 申请材料: the columns of its rows. */
export const MATERIAL_LABELS = {
  name: '材料名称',
  form: '形式（原件、复印件）',
  source: '来源',
  copies: '份数',
  sample: '样本',
} as const

export function specOf(kind: EntryKind, field: string): FieldSpec {
  const specs: Record<string, FieldSpec> = ENTRY_FIELDS[kind]
  return specs[field] ?? line
}

/** The fields of a kind in the order of its form, by label. */
export function fieldsOf(kind: EntryKind): { field: string; label: string; spec: FieldSpec }[] {
  const labels: Record<string, string> = FIELD_LABELS[kind]
  return Object.entries(ENTRY_FIELDS[kind] as Record<string, FieldSpec>).map(([field, spec]) => ({
    field,
    label: labels[field] ?? field,
    spec,
  }))
}
