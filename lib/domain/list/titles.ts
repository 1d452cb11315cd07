import { PARTS, type Part } from './parts'
import type {
  ActionPlan,
  Boundary,
  Duty,
  ResponsibilityList,
  ServiceItem,
  SupervisionProcedure,
} from './schema'

/** A title longer than this (characters) is cut at a clause or ends in an ellipsis. */
const LONGEST = 48

type TitleOf = { [P in Part]: (entry: ResponsibilityList[P][number]) => string }

const TITLES: TitleOf = {
  duties: dutyTitle,
  boundaries: boundaryTitle,
  procedures: procedureTitle,
  services: serviceTitle,
  plans: planTitle,
}

/**
 * What an entry is called in headings, lists, page titles and search results: one line, never empty. Entries
 * without a name of their own (a matter whose cell is blank, a duty that is only a statement) get one from
 * their content.
 */
export function entryTitle<P extends Part>(part: P, entry: ResponsibilityList[P][number]): string {
  return TITLES[part](entry)
}

/** The first clause of the statement: 负责拟订并组织实施本区卫生健康工作的发展规划和制度措施. */
export function dutyTitle(duty: Duty): string {
  return firstClause(duty.statement) || firstClause(duty.items[0]?.text ?? '') || PARTS.duties.entryLabel
}

/** The matter, or the departments concerned: 县卫健局与县民政局的职责分工. */
export function boundaryTitle(boundary: Pick<Boundary, 'matter' | 'shares'>): string {
  const matter = oneLine(boundary.matter ?? '')
  if (matter) return matter
  const departments = departmentsOf(boundary)
  if (departments.length === 0)
    return firstClause(boundary.shares[0]?.responsibility ?? '') || PARTS.boundaries.entryLabel
  if (departments.length === 1) return `${departments[0]}的职责`
  if (departments.length === 2) return `${departments[0]}与${departments[1]}的职责分工`
  if (departments.length === 3) return `${departments.join('、')}的职责分工`
  return `${departments.slice(0, 2).join('、')}等${departments.length}个部门的职责分工`
}

export function procedureTitle(procedure: SupervisionProcedure): string {
  return (
    oneLine(procedure.title) ||
    oneLine(procedure.group ?? '') ||
    firstClause(procedure.preamble) ||
    PARTS.procedures.entryLabel
  )
}

export function serviceTitle(service: ServiceItem): string {
  return oneLine(service.name) || firstClause(service.content) || PARTS.services.entryLabel
}

export function planTitle(plan: ActionPlan): string {
  return oneLine(plan.title) || oneLine(plan.documentNumber ?? '') || PARTS.plans.entryLabel
}

/** The departments of a matter in order, each once, blanks left out. */
export function departmentsOf(boundary: Pick<Boundary, 'shares'>): string[] {
  return [...new Set(boundary.shares.map((share) => oneLine(share.department ?? '')).filter(Boolean))]
}

/** Paragraphs as one line: Chinese runs on, words in Latin letters and digits keep a space between them. */
export function oneLine(text: string): string {
  return text
    .trim()
    .replace(/(\w)\s*\n\s*(?=\w)/g, '$1 ')
    .replace(/\s*\n\s*/g, '')
}

/**
 * The text up to its first full stop, semicolon or (when that is still long) comma; cut with an ellipsis when even
 * that is longer than {@link LONGEST} characters.
 */
export function firstClause(text: string): string {
  const line = oneLine(text)
  const sentence = line.split(/[。；;！？]/, 1)[0] ?? ''
  if (length(sentence) <= LONGEST) return sentence.replace(/[，、,：:]+$/, '')
  return shorten(sentence)
}

/** Shortened to at most `limit` characters, at a comma in its second half when there is one, with an ellipsis. */
export function shorten(text: string, limit = LONGEST): string {
  const characters = [...text]
  if (characters.length <= limit) return text
  const head = characters.slice(0, limit).join('')
  const comma = Math.max(head.lastIndexOf('，'), head.lastIndexOf(','), head.lastIndexOf('、'))
  return `${comma >= limit / 2 ? head.slice(0, comma) : head}…`
}

const length = (text: string) => [...text].length
