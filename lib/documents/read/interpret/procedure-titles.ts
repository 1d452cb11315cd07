import { isHeadingLike } from './headings'
import type { Line } from './lines'
import { nextOfStyle } from './lines'
import type { NumberStyle } from './numbering'

/** Where a procedure begins: its title, the first of its sections, and the heading above it, if any. */
export interface ProcedureStart {
  /** Index of the title line; null for sections that stand right under the title of the part. */
  title: number | null
  /** Index of the first section's heading; null for a procedure without sections. */
  first: number | null
  /** Index of the heading of the level above when it stands right before this title. */
  group: number | null
}

type TitledStart = ProcedureStart & { title: number }

/** Kinds of section a run of headings must name to be the sections of a procedure when 对象 is not among them. */
const ENOUGH_HEADINGS = 3

/**
 * Finds where procedures begin, from the document's own structure: a run of section headings (监督检查对象 …,
 * numbered from one) shows which style numbers sections; the heading right before a run is a title; what
 * style titles have tells the runs whose headings use other words (立案标准, 主要内容).
 */
export function procedureStarts(lines: readonly Line[]): ProcedureStart[] {
  const strongRuns = strongRunStarts(lines)
  const sectionStyles = new Set<NumberStyle>(strongRuns.map((index) => lines[index]?.style ?? 'none'))
  const titles = new Map<number, number>()
  for (const first of strongRuns) {
    const title = titleBefore(lines, first)
    if (title !== null) titles.set(first, title)
  }
  const taken = new Set(titles.values())
  const titleStyles = new Set([...titles.values()].map((index) => lines[index]?.style))
  const groups = new Set([...taken].map((title) => groupBefore(lines, title, titleStyles)))
  const topStyles = new Set([...groups].map((group) => (group === null ? null : lines[group]?.style)))
  let top = 0
  for (const [index, line] of lines.entries()) {
    if (groups.has(index)) top = line.value
    if (titles.has(index) || line.strong || line.value !== 1 || !line.heading) continue
    if (!sectionStyles.has(line.style)) continue
    const title = titleBefore(lines, index)
    if (title === null || taken.has(title)) continue
    const { style, value } = lines[title] as Line
    // 三、… after groups 一、 and 二、, its sections counted from 一、 again.
    const isTop = style === line.style && topStyles.has(style) && value === top + 1
    const isBelowGroup = style !== line.style && groupBefore(lines, title, titleStyles) !== null
    if (!isTop && !isBelowGroup && !titleStyles.has(style)) continue
    if (isTop) top = value
    else titleStyles.add(style)
    titles.set(index, title)
    taken.add(title)
  }
  const starts: TitledStart[] = [...titles].map(([first, title]) => ({ title, first, group: null }))
  addBareTitles(lines, starts, sectionStyles)
  starts.sort((a, b) => a.title - b.title)
  for (const start of starts) start.group = groupBefore(lines, start.title, titleStyles)
  dropGroups(starts)
  const untitled = strongRuns[0]
  if (untitled !== undefined && !titles.has(untitled) && untitled < (starts[0]?.title ?? lines.length))
    return [{ title: null, first: untitled, group: null }, ...starts]
  return starts
}

/** A heading that is the group of the titles below it is no procedure of its own. */
function dropGroups(starts: TitledStart[]) {
  const groups = new Set(starts.map(({ group }) => group))
  const kept = starts.filter(({ title, first }) => first !== null || !groups.has(title))
  starts.splice(0, starts.length, ...kept)
}

/** First lines of the runs of section headings known by their words, without runs nested inside a section. */
function strongRunStarts(lines: readonly Line[]): number[] {
  const starts: number[] = []
  const strong = lines.flatMap((line, index) => (line.strong ? [index] : []))
  for (const [order, index] of strong.entries()) {
    const line = lines[index] as Line
    const above = order > 0 ? strong[order - 1] : undefined
    const isFirst =
      line.style === 'none' ? line.rest.includes('对象') || above === undefined : line.value === 1
    if (!isFirst) continue
    if (above !== undefined && isNested(lines, strong, order, above)) continue
    starts.push(index)
  }
  return starts
}

/** A run in another style right under a section heading, or of too few kinds, belongs to that section. */
function isNested(lines: readonly Line[], strong: readonly number[], order: number, above: number): boolean {
  const index = strong[order] as number
  const line = lines[index] as Line
  const before = lines[above] as Line
  if (line.style === before.style && line.style !== 'none') return false
  if (above === index - 1) return true
  let run = 0
  let names = line.rest.includes('对象')
  for (let later = order; later < Math.min(strong.length, order + 12); later++) {
    const next = lines[strong[later] as number] as Line
    if (next.style !== line.style || (later > order && next.value === 1)) break
    run++
    if (next.rest.includes('对象')) names = true
  }
  return !names && run < ENOUGH_HEADINGS
}

/** How far above its first section a title may stand. */
const LONGEST_PREAMBLE = 12

/** The nearest heading above a run's first line with nothing but text between; null when there is none. */
function titleBefore(lines: readonly Line[], first: number): number | null {
  for (let index = first - 1; index >= 0 && index >= first - LONGEST_PREAMBLE; index--) {
    const line = lines[index] as Line
    if (line.strong) return null
    if (line.heading && !line.inline) return index
    // （一）医疗机构监管：
    if (line.style !== 'none' && /[：:]$/.test(line.rest) && isHeadingLike(line.rest.slice(0, -1)))
      return index
  }
  return null
}

/** Titles whose procedure has no sections: they continue the numbering of the titles around them. */
function addBareTitles(lines: readonly Line[], starts: TitledStart[], sectionStyles: Set<NumberStyle>) {
  const byTitle = new Map(starts.map((start) => [start.title, start]))
  const next = nextOfStyle(lines)
  for (const start of [...starts]) {
    const style = lines[start.title]?.style ?? 'none'
    if (style === 'none' || sectionStyles.has(style)) continue
    let at = start.title
    for (let later = next[at] ?? -1; later >= 0; later = next[later] ?? -1) {
      if (byTitle.has(later)) break
      const line = lines[later] as Line
      if (line.value !== (lines[at]?.value ?? 0) + 1 || !line.heading || line.strong) break
      const bare = { title: later, first: null, group: null }
      byTitle.set(later, bare)
      starts.push(bare)
      at = later
    }
  }
}

/** The heading of the level above: right before the first title of a numbering, in another of the title styles. */
function groupBefore(
  lines: readonly Line[],
  title: number,
  titleStyles: ReadonlySet<NumberStyle | undefined>,
): number | null {
  const line = lines[title] as Line
  const above = lines[title - 1]
  if (!above || line.value !== 1 || above.style === line.style || above.style === 'none') return null
  return above.heading && !above.strong && (titleStyles.has(above.style) || isHigher(above.style, line.style))
    ? title - 1
    : null
}

const ORDER: readonly NumberStyle[] = [
  'article',
  'chinese',
  'chinese-bracket',
  'arabic',
  'arabic-bracket',
  'circled',
  'letter',
]

function isHigher(above: NumberStyle, below: NumberStyle): boolean {
  return ORDER.indexOf(above) < ORDER.indexOf(below)
}
