import type { ActionPlan } from '@/lib/domain/list/schema'
import { isAnnexMark } from './headings'
import type { Line } from './lines'
import type { NumberStyle } from './numbering'
import { addSection, emptyPlan, type Stretch, stretchesOf, textOfLines } from './plan-parts'
import { isPlanName, readPreface } from './plan-preface'
import { readTasks } from './plan-tasks'
import { hasRoster, isUnitDuties, isUnitsHeading, readRoster, readUnitDuties, unitDutyOf } from './plan-units'
import type { Reading } from './reading'
import { visible } from './text'
import { unitsIn } from './units'

/** True when running text is an implementation plan: it names lead units, or is called a plan and has chapters. */
export function hasPlan(lines: readonly Line[]): boolean {
  const naming = lines.filter((line) => unitsIn(line.text) !== null).length
  if (naming >= 2 || (naming > 0 && lines.some(isPlanName))) return true
  const chapters = lines.filter((line) => line.style === 'chinese' && line.heading).length
  return chapters >= 2 && lines.some(isPlanName)
}

/** Reads an implementation plan in the form of an official notice, with its annexes. */
export function readPlan(lines: readonly Line[], reading: Reading) {
  const first = lines[0]
  if (!first) return
  const plan = emptyPlan(reading.list.plans.length, first.place)
  reading.list.plans.push(plan)
  const kept = lines.filter((line) => {
    const layout = /^[（(](此页|本页)无正文[)）]$/.test(visible(line.text))
    if (layout) reading.leave(line.text, 'note', line.place)
    return !layout
  })
  const style = chapterStyle(kept)
  const annex = unitsAnnex(kept)
  const stretches = stretchesOf(
    withoutAnnexTitles(annex ? kept.slice(0, annex.from) : kept, style, reading),
    (line) => line.style === style && (line.heading || line.inline !== null),
  )
  for (const stretch of stretches) {
    if (!stretch.head) readPreface(stretch.body, plan)
    else readChapter({ head: stretch.head, body: stretch.body }, plan, reading)
  }
  if (annex) readUnitsAnnex(kept.slice(annex.from), annex.first - annex.from, plan, reading)
  if (plan.title === '')
    reading.warn('untitled-plan', '没有找到实施方案的标题', `/plans/${reading.list.plans.length - 1}/title`)
}

/** An annex that lists the member units and their duties; null when the plan has none as its last. */
function unitsAnnex(lines: readonly Line[]): { from: number; first: number } | null {
  const title = lines.findLastIndex((line) => line.style === 'none' && isUnitsHeading(line))
  const above = lines[title - 1]
  if (!above || !isAnnexMark(above.text)) return null
  const below = lines.slice(title + 1)
  const isList = below[0] !== undefined && unitDutyOf(below[0]) !== null && isUnitDuties(below)
  return isList ? { from: title - 1, first: title + 1 } : null
}

function readUnitsAnnex(lines: readonly Line[], first: number, plan: ActionPlan, reading: Reading) {
  for (const line of lines.slice(0, first)) reading.leave(line.text, 'caption', line.place)
  const list = lines.slice(first)
  const { marks } = readUnitDuties(list, plan)
  if (list[0]) reading.leave(marks, 'columns', list[0].place)
}

function chapterStyle(lines: readonly Line[]): NumberStyle {
  const styles: NumberStyle[] = ['article', 'chinese', 'chinese-bracket', 'arabic']
  return styles.find((style) => lines.some((line) => line.style === style && line.heading)) ?? 'chinese'
}

/** 附件： and the annex's title, which stand between chapters, are captions. */
function withoutAnnexTitles(lines: readonly Line[], style: NumberStyle, reading: Reading): Line[] {
  let inAnnexTitle = false
  return lines.filter((line) => {
    if (/^附件 ?[\d一二三四五六]{0,2} ?[：:]?$/.test(line.text.trim())) inAnnexTitle = true
    else if (inAnnexTitle && (line.style === style || !line.heading)) inAnnexTitle = false
    if (inAnnexTitle) reading.leave(line.text, 'caption', line.place)
    return !inAnnexTitle
  })
}

function readChapter(chapter: Stretch & { head: Line }, plan: ActionPlan, reading: Reading) {
  const { head, body } = chapter
  const leave = (text: string) => reading.leave(text, 'columns', head.place)
  if (isUnitsHeading(head) && body[0] && unitDutyOf(body[0]) && isUnitDuties(body)) {
    reading.leave(head.text, 'caption', head.place)
    return leave(readUnitDuties(body, plan).marks)
  }
  if ([head, ...body].some((line) => unitsIn(line.text) !== null)) return leave(readTasks(chapter, plan))
  if (hasRoster(body)) {
    const { rest, marks } = readRoster(body, plan)
    leave(marks)
    return addSection(plan, head, textOfLines(rest))
  }
  const blocks = stretchesOf(
    body,
    (line) => line.style !== 'none' && line.style !== head.style && line.heading,
  )
  if (!blocks.some((block) => isUnitDuties(block.body))) return addSection(plan, head, textOfLines(body))
  reading.leave(head.text, 'caption', head.place)
  for (const block of blocks) readUnitBlock(block, head, plan, reading)
}

/** One stretch of a chapter on member units: told unit by unit, or a text common to all. */
function readUnitBlock(block: Stretch, chapter: Line, plan: ActionPlan, reading: Reading) {
  if (!isUnitDuties(block.body)) {
    addSection(plan, block.head ?? chapter, textOfLines(block.body))
    return
  }
  const { marks, lead } = readUnitDuties(block.body, plan)
  const head = block.head ?? chapter
  if (lead.length > 0) addSection(plan, head, textOfLines(lead))
  else if (block.head) reading.leave(block.head.text, 'caption', block.head.place)
  reading.leave(marks, 'columns', head.place)
}
