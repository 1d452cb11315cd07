import type { Boundary, Duty, ResponsibilityList, ServiceItem, SupervisionProcedure } from '../list/schema'
import { boundaryTitle, procedureTitle, serviceTitle } from '../list/titles'
import type { ComparedPart } from './types'

/** One text of an entry, to be read beside that of another list. */
export interface EntryLine {
  /** What it is (责任科室, a department, a section's heading); null for the main text and plain items. */
  label: string | null
  /** `main`: what the entry is about. `item`: a piece of it. `detail`: where it comes from, who is asked, how long. */
  kind: 'main' | 'item' | 'detail'
  text: string
}

/** All texts of an entry in the order of the official form; blanks are left out, and there is always a main line. */
export function entryLines<P extends ComparedPart>(
  part: P,
  entry: ResponsibilityList[P][number],
): EntryLine[] {
  return LINES[part](entry as never).filter(({ text, kind }) => kind === 'main' || text.trim() !== '')
}

/** The label of a line that holds numbers to call; no two places share them, so what differs there is no difference. */
export const PHONE = '联系电话'

const LINES: { [P in ComparedPart]: (entry: ResponsibilityList[P][number]) => EntryLine[] } = {
  duties: dutyLines,
  boundaries: boundaryLines,
  services: serviceLines,
  procedures: procedureLines,
}

const main = (text: string): EntryLine => ({ label: null, kind: 'main', text })
const item = (text: string, label: string | null = null): EntryLine => ({ label, kind: 'item', text })
const detail = (label: string, text: string | null): EntryLine => ({
  label,
  kind: 'detail',
  text: text ?? '',
})

function dutyLines({ statement, items }: Duty): EntryLine[] {
  return [
    main(statement.trim()),
    ...items.flatMap(({ text, office, remark }) => [
      item(text),
      detail('责任科室', office),
      detail('备注', remark),
    ]),
  ]
}

function boundaryLines(boundary: Boundary): EntryLine[] {
  return [
    main(boundaryTitle(boundary)),
    ...boundary.shares.map(({ department, responsibility }) =>
      item(responsibility, department?.replace(/\s+/g, '') || '（原文未写部门）'),
    ),
    detail('相关依据', boundary.basis),
    detail('案例', boundary.cases),
  ]
}

function serviceLines(service: ServiceItem): EntryLine[] {
  const { guide } = service
  return [
    main(serviceTitle(service)),
    item(service.content),
    detail('承办机构', service.agency),
    detail(PHONE, service.phone),
    detail('依据', guide?.basis ?? null),
    detail('法定时限', guide?.legalLimit ?? null),
    detail('承诺时限', guide?.promisedLimit ?? null),
    detail('收费', guide?.fee ?? null),
    detail('办理地点', guide?.place ?? null),
  ]
}

function procedureLines(procedure: SupervisionProcedure): EntryLine[] {
  return [
    main(procedureTitle(procedure)),
    item(procedure.preamble),
    ...procedure.sections.map(({ heading, text }) => item(text, heading || '正文')),
  ]
}
