import type { EntryKind, KINDS } from './parts'
import { type SectionKind, type ServiceGuide, serviceGuideSchema } from './schema'

type FieldOf<K extends EntryKind> = keyof (typeof KINDS)[K]['fields']['shape'] & string

/** What the official form calls each field of each kind; `guide` is the heading over {@link GUIDE_LABELS}. */
export const FIELD_LABELS = {
  duty: { number: '序号', statement: '主要职责' },
  workItem: { text: '具体工作事项', office: '责任科室', remark: '备注' },
  boundary: { number: '序号', matter: '管理事项', basis: '相关依据', cases: '案例' },
  share: { department: '相关部门', responsibility: '职责分工' },
  procedure: {
    number: '序号',
    group: '所属类别',
    groupNumber: '类别序号',
    title: '制度名称',
    preamble: '开头文字',
  },
  section: { number: '序号', kind: '条款类别', heading: '条款标题', text: '条款内容' },
  service: {
    number: '序号',
    name: '服务事项',
    content: '主要内容',
    agency: '承办机构',
    phone: '联系电话',
    guide: '办事指南',
  },
  plan: {
    title: '方案名称',
    documentNumber: '文号',
    issuedOn: '成文日期',
    issuer: '印发机关',
    preamble: '开头文字',
  },
  planSection: { number: '序号', heading: '章节标题', text: '章节内容' },
  planTask: {
    number: '序号',
    parentTitle: '上级任务',
    title: '任务',
    content: '任务内容',
    leadUnits: '牵头单位',
    responsibleUnits: '责任单位',
  },
  rosterSeat: { role: '组内职务', position: '单位职务', name: '姓名' },
  unitDuty: { unit: '成员单位', text: '职责' },
} as const satisfies { [K in EntryKind]: Record<FieldOf<K>, string> }

/** 办事指南, after GB/T 36114 and 政务服务事项基本目录. */
export const GUIDE_LABELS = {
  basis: '设定依据',
  audience: '服务对象',
  conditions: '受理条件',
  materials: '申请材料',
  steps: '办理流程',
  legalLimit: '法定办结时限',
  promisedLimit: '承诺办结时限',
  fee: '收费标准',
  feeBasis: '收费依据',
  place: '办理地点',
  hours: '办理时间',
  enquiryPhone: '咨询电话',
  complaintPhone: '监督投诉电话',
  onlineUrl: '网办地址',
  visits: '到现场次数',
  channel: '办理形式',
} as const satisfies Record<keyof ServiceGuide, string>

/** In the order of the schema. */
export const GUIDE_FIELDS = Object.keys(serviceGuideSchema.shape) as (keyof ServiceGuide)[]

export const SECTION_KIND_LABELS = {
  target: '监督检查对象',
  content: '监督检查内容',
  method: '监督检查方式',
  measures: '监督检查措施',
  process: '监督检查程序',
  handling: '监督检查处理',
  other: '其他',
} as const satisfies Record<SectionKind, string>

/** The field's name in words; `guide.fee` is a field of the service's guide. */
export function fieldLabel(kind: EntryKind, field: string): string {
  const labels: Record<string, string> = FIELD_LABELS[kind]
  const guide: Record<string, string> = GUIDE_LABELS
  return labels[field] ?? guide[field.replace(/^guide\./, '')] ?? field
}
