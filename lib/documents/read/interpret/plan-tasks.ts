import type { ActionPlan } from '@/lib/domain/list/schema'
import type { Line } from './lines'
import type { NumberStyle } from './numbering'
import { addSection, type Stretch, stretchesOf, textOfLines } from './plan-parts'
import { splitUnits } from './units'

const LEAD = /^[（(]?\s*(?:牵头|主办|主要负责|总牵头)(?:责任)?(?:单位|部门)\s*[：:]/
const RESPONSIBLE =
  /^[（(]?\s*(?:主要|共同)?(?:责任|配合|参与|协办|参加|落实|协同|成员)(?:责任)?(?:单位|部门)\s*[：:]/

/** 牵头单位：… or 责任单位：… */
export function isUnitLine(text: string): boolean {
  const head = text.slice(0, 24)
  return LEAD.test(head) || RESPONSIBLE.test(head)
}

/**
 * Reads a chapter of tasks. A task is the stretch that carries unit lines: （一）… itself, or its numbered
 * subtasks when those carry them. Returns the characters that only marked structure (labels, separators).
 */
export function readTasks(chapter: Stretch, plan: ActionPlan): string {
  const { lead, stretches } = numberedStretches(chapter.body)
  let marks = ''
  if (lead.length > 0 && chapter.head) addSection(plan, chapter.head, textOfLines(lead))
  else if (lead.length > 0) plan.preamble = [plan.preamble, textOfLines(lead)].filter(Boolean).join('\n')
  else if (chapter.head) marks += chapter.head.mark + chapter.head.rest
  for (const stretch of stretches) marks += readStretch(stretch, null, plan)
  return marks
}

function readStretch(
  stretch: Stretch & { head: Line },
  parentTitle: string | null,
  plan: ActionPlan,
): string {
  const inner = numberedStretches(stretch.body)
  const carrying = inner.stretches.filter(({ body }) => body.some(({ text }) => isUnitLine(text))).length
  const { title, mark, rest } = titleOf(stretch.head)
  if (carrying === 0 || carrying * 2 < inner.stretches.length) return addTask(stretch, parentTitle, plan)
  const above = [rest, textOfLines(inner.lead)].filter(Boolean).join('\n')
  let marks = mark
  if (above !== '') addSection(plan, stretch.head, above, title)
  else marks = stretch.head.mark + mark
  for (const sub of inner.stretches) marks += readStretch(sub, title, plan)
  return marks
}

function addTask(
  { head, body }: Stretch & { head: Line },
  parentTitle: string | null,
  plan: ActionPlan,
): string {
  const { title, mark, rest } = titleOf(head)
  const content = rest === '' ? [] : [rest]
  const units = { lead: [] as string[], responsible: [] as string[] }
  let marks = mark
  for (const line of body) {
    const label = LEAD.exec(line.text.slice(0, 24)) ?? RESPONSIBLE.exec(line.text.slice(0, 24))
    if (!label) {
      content.push(line.text)
      continue
    }
    const isLead = LEAD.test(line.text.slice(0, 24))
    const list = splitUnits(line.text.slice(label[0].length))
    units[isLead ? 'lead' : 'responsible'].push(...list.units)
    marks += label[0] + list.marks
  }
  plan.tasks.push({
    entryId: `${plan.entryId}.tasks.${plan.tasks.length}`,
    source: head.place,
    number: head.mark,
    parentTitle,
    title,
    content: content.join('\n'),
    leadUnits: units.lead,
    responsibleUnits: units.responsible,
  })
  return marks
}

/** Longest title before the first full stop of a paragraph; beyond it the paragraph has no title of its own. */
const LONGEST_TITLE = 60

/** The title of a task's paragraph: up to its first stop. `mark` is the stop, `rest` the content. */
function titleOf(head: Line): { title: string; mark: string; rest: string } {
  const match = /^([^。：:]+)([。：:])/.exec(head.rest.slice(0, LONGEST_TITLE + 1))
  if (!match?.[1] || !match[2])
    return head.rest.length <= LONGEST_TITLE
      ? { title: head.rest, mark: '', rest: '' }
      : { title: '', mark: '', rest: head.rest }
  return { title: match[1], mark: match[2], rest: head.rest.slice(match[0].length).trim() }
}

/** Cuts at the numbered lines of the first style met, as long as their numbers count on. */
function numberedStretches(lines: readonly Line[]): {
  lead: Line[]
  stretches: (Stretch & { head: Line })[]
} {
  let style: NumberStyle | null = null
  let last = 0
  const cut = stretchesOf(lines, (line) => {
    if (line.style === 'none' || isUnitLine(line.text)) return false
    style ??= line.style
    if (line.style !== style || (last > 0 && line.value !== last + 1 && line.value !== last + 2)) return false
    last = line.value
    return true
  })
  const lead = cut[0]?.head === null ? cut[0].body : []
  return {
    lead,
    stretches: cut.filter((stretch): stretch is Stretch & { head: Line } => stretch.head !== null),
  }
}
