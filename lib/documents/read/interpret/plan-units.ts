import type { ActionPlan } from '@/lib/domain/list/schema'
import type { Line } from './lines'
import { visible } from './text'

const ROLE =
  /^((?:第一|常务|执行)?副?(?:组长|主任|召集人|总召集人|总指挥|指挥长|成员|委员|秘书长|联络员|主席|会长|负责人))[：:]/
const UNIT_DUTY = /^([^：:。；;，,\n]{2,40})[：:]/

/** What the names of units end with: 县委宣传部, 县教体局, 各乡镇人民政府, 县供电公司. */
const UNIT_END =
  /(局|委|部|办|厅|院|站|所|队|中心|公司|政府|办公室|委员会|街道|街道办|乡镇|乡|镇|单位|部门|法院|联合会|联|会|学校|社|银行|支行|管委会|开发区)([（(].{1,20}[)）])?$/
const UNITS_HEADING = /(单位|部门).{0,6}(职责|分工|任务)|职责分工/

/** True for the heading of a list of units and what each does: 成员单位职责, 部门职责分工. */
export function isUnitsHeading(line: Line): boolean {
  return line.heading && UNITS_HEADING.test(visible(line.rest))
}

/** 区委组织部：把落实… or 1.区委组织部：…: a member unit and what it does. `mark` is what only marks structure. */
export function unitDutyOf(line: Line): { unit: string; mark: string; text: string } | null {
  if (roleOf(line.text)) return null
  const match = UNIT_DUTY.exec(line.rest.slice(0, 60))
  if (!match?.[1]) return null
  const unit = match[1].trim()
  const text = line.rest.slice(match[0].length).trim()
  if (text === '' || visible(unit).length > 30) return null
  if (line.style !== 'none' && !isUnitName(unit)) return null
  return { unit, mark: line.mark + match[0].slice(-1), text }
}

/** Several units may share a duty: 县发展改革局、县财政局. */
function isUnitName(text: string): boolean {
  return text.split('、').every((name) => UNIT_END.test(visible(name)))
}

/** True when most of a stretch is told unit by unit. */
export function isUnitDuties(lines: readonly Line[]): boolean {
  const units = lines.filter((line) => unitDutyOf(line) !== null).length
  return units >= 2 && units * 2 >= lines.length
}

export function readUnitDuties(lines: readonly Line[], plan: ActionPlan): { marks: string; lead: Line[] } {
  let marks = ''
  const lead: Line[] = []
  for (const line of lines) {
    const duty = unitDutyOf(line)
    const above = plan.unitDuties.at(-1)
    if (duty) {
      plan.unitDuties.push({
        entryId: `${plan.entryId}.unitDuties.${plan.unitDuties.length}`,
        source: line.place,
        unit: duty.unit,
        text: duty.text,
      })
      marks += duty.mark
    } else if (above && marks !== '') above.text = `${above.text}\n${line.text}`
    else lead.push(line)
  }
  return { marks, lead }
}

/** 组  长：… → 组长 and what follows; null for a line that names no role. */
function roleOf(text: string): { role: string; rest: string; mark: string } | null {
  const colon = text.slice(0, 16).search(/[：:]/)
  if (colon < 0) return null
  const match = ROLE.exec(visible(text.slice(0, colon + 1)))
  return match?.[1] ? { role: match[1], rest: text.slice(colon + 1).trim(), mark: text.charAt(colon) } : null
}

/** True when a stretch names the members of a leading group. */
export function hasRoster(lines: readonly Line[]): boolean {
  return lines.filter((line) => roleOf(line.text) !== null).length >= 2
}

/** Reads the seats of the leading group; gives back the lines that are no seat, and the marks taken out. */
export function readRoster(lines: readonly Line[], plan: ActionPlan): { rest: Line[]; marks: string } {
  const rest: Line[] = []
  let marks = ''
  let role: string | null = null
  let ended = false
  for (const line of lines) {
    const named = roleOf(line.text)
    if (named) {
      marks += role === named.role && plan.roster.at(-1)?.role === role ? named.role + named.mark : named.mark
      role = named.role
      ended = false
    }
    const seat = named ? named.rest : line.text
    if (role === null || ended || line.style !== 'none' || /[。；;]/.test(seat) || seat.length > 60) {
      rest.push(line)
      ended = role !== null
      continue
    }
    if (named && seat === '') {
      marks += role
      continue
    }
    plan.roster.push({
      entryId: `${plan.entryId}.roster.${plan.roster.length}`,
      source: line.place,
      role,
      ...seatOf(seat),
    })
  }
  return { rest, marks }
}

/** 陈  伟  区委副书记、区长 → name and position; two-character names are written with a gap. */
function seatOf(seat: string): { name: string | null; position: string } {
  const words = seat.split(/[\s\u3000]+/)
  const [first = '', second = ''] = words
  if (words.length >= 3 && first.length === 1 && second.length === 1)
    return { name: first + second, position: words.slice(2).join(' ') }
  if (words.length >= 2 && first.length >= 2 && first.length <= 4 && /^[\u3400-\u9fff·]+$/.test(first))
    return { name: first, position: words.slice(1).join(' ') }
  return { name: null, position: seat }
}
