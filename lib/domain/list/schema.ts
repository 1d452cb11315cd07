import { z } from 'zod'

/**
 * The one shape everything speaks (docs/architecture.md): a responsibility list (责任清单) of one
 * jurisdiction, whole. Readers produce it, editions store it, pages, search, checks and writers take it.
 *
 * Texts hold paragraphs joined by "\n". An absent value is `null`, `''` or `[]`, never `undefined`.
 */

/** Where in the source document an entry stood. */
export const placeSchema = z.object({
  /** Index of the block (paragraph or table) in document order, from 0. */
  block: z.number().int().nonnegative(),
  /** Row of the table, from 0; null for a paragraph. */
  row: z.number().int().nonnegative().nullable(),
  /** For people: 第3个表格第12行, 第48段. */
  label: z.string(),
})
export type Place = z.infer<typeof placeSchema>

/** What every entry carries besides its own fields. */
const identity = {
  /**
   * The same in every edition of a jurisdiction. The reader gives provisional ids (`duties.3.items.2`);
   * the store replaces them by lasting ones when the list becomes an edition.
   */
  entryId: z.string().min(1),
  source: placeSchema.nullable(),
}

/** Text a document may leave out. */
const optionalText = z.string().nullable()

/** 具体工作事项, with its 责任科室 and 备注. */
export const workItemFields = z.object({ text: z.string(), office: optionalText, remark: optionalText })
/** 部门职责: one 主要职责. */
export const dutyFields = z.object({ number: optionalText, statement: z.string() })

/** What one department does in a matter: 相关部门 and its 职责分工. */
export const shareFields = z.object({ department: optionalText, responsibility: z.string() })
/** 职责边界: one 管理事项. */
export const boundaryFields = z.object({
  number: optionalText,
  matter: optionalText,
  basis: z.string(),
  cases: z.string(),
})

export const SECTION_KINDS = [
  'target',
  'content',
  'method',
  'measures',
  'process',
  'handling',
  'other',
] as const
export const sectionKindSchema = z.enum(SECTION_KINDS)
export type SectionKind = z.infer<typeof sectionKindSchema>

/** One section of a supervision procedure: 监督检查对象, 内容, 方式 … */
export const sectionFields = z.object({
  number: optionalText,
  kind: sectionKindSchema,
  heading: z.string(),
  text: z.string(),
})
/** 事中事后监管制度: one procedure. */
export const procedureFields = z.object({
  number: optionalText,
  /** Heading of the level above, when the document nests them. */
  group: optionalText,
  groupNumber: optionalText,
  title: z.string(),
  preamble: z.string(),
})

/** One document a citizen must bring. */
export const materialSchema = z.object({
  name: z.string(),
  form: optionalText,
  source: optionalText,
  copies: optionalText,
  sample: optionalText,
})
/** 办事指南: the fields of a service guide; all optional. Names after GB/T 36114 / 政务服务事项基本目录. */
export const serviceGuideSchema = z.object({
  basis: optionalText,
  audience: optionalText,
  conditions: optionalText,
  materials: z.array(materialSchema),
  steps: optionalText,
  legalLimit: optionalText,
  promisedLimit: optionalText,
  fee: optionalText,
  feeBasis: optionalText,
  place: optionalText,
  hours: optionalText,
  enquiryPhone: optionalText,
  complaintPhone: optionalText,
  onlineUrl: optionalText,
  visits: optionalText,
  channel: optionalText,
})
export type ServiceGuide = z.infer<typeof serviceGuideSchema>
/** 公共服务事项. */
export const serviceFields = z.object({
  number: optionalText,
  name: z.string(),
  content: z.string(),
  agency: optionalText,
  phone: optionalText,
  guide: serviceGuideSchema.nullable(),
})

/** 实施方案 with 任务分工. */
export const planFields = z.object({
  title: z.string(),
  documentNumber: optionalText,
  /** 成文日期 as written, e.g. 2017年8月18日. */
  issuedOn: optionalText,
  issuer: optionalText,
  /** The covering notice and the paragraphs before the first chapter. */
  preamble: z.string(),
})
/** A chapter of the plan that is not a task: 总体要求, 组织保障, 共性职责 … */
export const planSectionFields = z.object({ number: optionalText, heading: z.string(), text: z.string() })
export const planTaskFields = z.object({
  number: z.string(),
  /** Heading of the task above, for a subtask. */
  parentTitle: optionalText,
  title: z.string(),
  content: z.string(),
  leadUnits: z.array(z.string()),
  responsibleUnits: z.array(z.string()),
})
/** A seat in the plan's leading group: 组长, 成员 … The holder's name is personal data, see `privateFields`. */
export const rosterSeatFields = z.object({
  role: optionalText,
  position: z.string(),
  /** Name of the official. Null wherever the list is public. */
  name: optionalText,
})
export const unitDutyFields = z.object({ unit: z.string(), text: z.string() })

export const workItemSchema = z.object({ ...identity, ...workItemFields.shape })
export const dutySchema = z.object({ ...identity, ...dutyFields.shape, items: z.array(workItemSchema) })
export const shareSchema = z.object({ ...identity, ...shareFields.shape })
export const boundarySchema = z.object({
  ...identity,
  ...boundaryFields.shape,
  shares: z.array(shareSchema),
})
export const procedureSectionSchema = z.object({ ...identity, ...sectionFields.shape })
export const procedureSchema = z.object({
  ...identity,
  ...procedureFields.shape,
  sections: z.array(procedureSectionSchema),
})
export const serviceItemSchema = z.object({ ...identity, ...serviceFields.shape })
export const planSectionSchema = z.object({ ...identity, ...planSectionFields.shape })
export const planTaskSchema = z.object({ ...identity, ...planTaskFields.shape })
export const rosterSeatSchema = z.object({ ...identity, ...rosterSeatFields.shape })
export const unitDutySchema = z.object({ ...identity, ...unitDutyFields.shape })
export const actionPlanSchema = z.object({
  ...identity,
  ...planFields.shape,
  sections: z.array(planSectionSchema),
  tasks: z.array(planTaskSchema),
  roster: z.array(rosterSeatSchema),
  unitDuties: z.array(unitDutySchema),
})

export const responsibilityListSchema = z.object({
  title: optionalText,
  duties: z.array(dutySchema),
  boundaries: z.array(boundarySchema),
  procedures: z.array(procedureSchema),
  services: z.array(serviceItemSchema),
  plans: z.array(actionPlanSchema),
})

export type WorkItem = z.infer<typeof workItemSchema>
export type Duty = z.infer<typeof dutySchema>
export type BoundaryShare = z.infer<typeof shareSchema>
export type Boundary = z.infer<typeof boundarySchema>
export type ProcedureSection = z.infer<typeof procedureSectionSchema>
export type SupervisionProcedure = z.infer<typeof procedureSchema>
export type ServiceItem = z.infer<typeof serviceItemSchema>
export type PlanSection = z.infer<typeof planSectionSchema>
export type PlanTask = z.infer<typeof planTaskSchema>
export type RosterSeat = z.infer<typeof rosterSeatSchema>
export type UnitDuty = z.infer<typeof unitDutySchema>
export type ActionPlan = z.infer<typeof actionPlanSchema>
export type ResponsibilityList = z.infer<typeof responsibilityListSchema>
