import type { ActionPlan } from '@/lib/domain/list/schema'
import type { Line } from './lines'
import type { NumberStyle } from './numbering'
import { addSection, type Stretch, stretchesOf, textOfLines } from './plan-parts'
import { unitsIn } from './units'

/**
 * Reads a chapter of tasks. A task is the stretch that carries unit lines: （一）… itself, or its numbered
 * subtasks when those carry them. Returns the characters that only marked structure (labels, separators).
 */
export function readTasks(chapter: Stretch, plan: ActionPlan): string {
  const { lead, stretches } = numberedStretches(chapter.body)
  const { head } = chapter
  if (head && !areTasks(stretches)) return addTask({ head, body: chapter.body }, null, plan)
  let marks = ''
  if (lead.length > 0 && head) addSection(plan, head, textOfLines(lead))
  else if (lead.length > 0) plan.preamble = [plan.preamble, textOfLines(lead)].filter(Boolean).join('\n')
  else if (head) marks += head.mark + head.rest
  for (const stretch of stretches) marks += readStretch(stretch, null, plan).marks
  return marks
}

/** Levels of tasks within tasks. */
const DEEPEST = 3

/** Numbered stretches are tasks when they carry units; units after the last of a list are the whole list's. */
function areTasks(stretches: readonly Stretch[]): boolean {
  const carrying = stretches.filter(carriesUnits)
  const onlyLast = carrying.length === 1 && stretches.length > 1 && carrying[0] === stretches.at(-1)
  return carrying.length > 0 && !onlyLast
}

function carriesUnits({ head, body }: Stretch): boolean {
  return [...(head ? [head] : []), ...body].some(({ text }) => unitsIn(text) !== null)
}

function readStretch(
  stretch: Stretch & { head: Line },
  parentTitle: string | null,
  plan: ActionPlan,
  depth = 0,
): { marks: string; isTask: boolean } {
  const inner = numberedStretches(stretch.body)
  const { title, mark, rest } = titleOf(stretch.head)
  if (depth >= DEEPEST || !areTasks(inner.stretches))
    return { marks: addTask(stretch, parentTitle, plan), isTask: true }
  const lead = [rest, textOfLines(inner.lead)].filter(Boolean).join('\n')
  let marks = mark
  if (lead !== '') addSection(plan, stretch.head, lead, title)
  else marks = stretch.head.mark + mark
  // A title that no task carries, or that the task before carries too, would be lost or look like one.
  let carried = false
  for (const sub of inner.stretches) {
    const next = plan.tasks.length
    const read = readStretch(sub, title, plan, depth + 1)
    marks += read.marks
    if (read.isTask && plan.tasks[next - 1]?.parentTitle !== title) carried = true
  }
  return { marks: carried || lead !== '' ? marks : marks + title, isTask: false }
}

function addTask(
  { head, body }: Stretch & { head: Line },
  parentTitle: string | null,
  plan: ActionPlan,
): string {
  const own = unitsIn(head.rest)
  const { title, mark, rest } = titleOf(own ? { ...head, rest: own.before } : head)
  const content = rest === '' ? [] : [rest]
  const units = { lead: own?.lead ?? [], responsible: own?.responsible ?? [] }
  let marks = mark + (own?.marks ?? '')
  for (const line of body) {
    const found = unitsIn(line.text)
    const text = found ? found.before : line.text
    if (text !== '') content.push(text)
    if (!found) continue
    units.lead = units.lead.concat(found.lead)
    units.responsible = units.responsible.concat(found.responsible)
    marks += found.marks
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

/** Cuts at the numbered lines of the first style met, as long as their numbers count on or units end a task. */
function numberedStretches(lines: readonly Line[]): {
  lead: Line[]
  stretches: (Stretch & { head: Line })[]
} {
  let style: NumberStyle | null = null
  let last = 0
  let ended = false
  const cut = stretchesOf(lines, (line) => {
    const named = unitsIn(line.text) !== null
    const counts = last === 0 || line.value === last + 1 || line.value === last + 2 || ended
    if (line.style !== 'none') style ??= line.style
    const begins = line.style !== 'none' && line.style === style && counts
    ended = begins ? named : ended || named
    if (begins) last = line.value
    return begins
  })
  const lead = cut[0]?.head === null ? cut[0].body : []
  return {
    lead,
    stretches: cut.filter((stretch): stretch is Stretch & { head: Line } => stretch.head !== null),
  }
}
