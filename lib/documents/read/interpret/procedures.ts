import type { Place, SupervisionProcedure } from '@/lib/domain/list/schema'
import type { Line } from './lines'
import { type NumberStyle, parseNumber } from './numbering'
import { type ProcedureStart, procedureStarts } from './procedure-titles'
import type { Reading } from './reading'
import { sectionKind } from './section-kinds'
import { joined, orNull } from './text'

/**
 * Reads 事中事后监管制度 out of running text. What stands before the first procedure is left unplaced; the rest
 * belongs whole to titles, preambles and sections. `partTitle` is the heading of the part, for a part that is
 * one procedure without a title of its own. Returns false when the text has no procedure at all.
 */
export function readProcedures(lines: readonly Line[], partTitle: string, reading: Reading): boolean {
  const found = procedureStarts(lines)
  const starts = found.length > 0 ? found : titledTexts(lines)
  if (starts.length === 0) return false
  const begin = (start: ProcedureStart) => start.group ?? start.title ?? 0
  for (const line of lines.slice(0, starts[0] ? begin(starts[0]) : 0)) leaveText(line, reading)
  let group: Group | null = null
  for (const [order, start] of starts.entries()) {
    const next = starts[order + 1]
    const body = lines.slice((start.title ?? -1) + 1, next ? begin(next) : lines.length)
    const title = start.title === null ? null : (lines[start.title] as Line)
    group = groupOf(start, title, group, lines)
    const procedure: SupervisionProcedure = {
      entryId: `procedures.${reading.list.procedures.length}`,
      source: (title ?? (lines[start.first ?? 0] as Line)).place,
      number: orNull(title?.mark ?? ''),
      group: group?.line.rest ?? null,
      groupNumber: group ? orNull(group.line.mark) : null,
      title: title ? headingOf(title).heading : parseNumber(partTitle).rest,
      preamble: '',
      sections: [],
    }
    const above = reading.list.procedures.at(-1)
    if (start.group !== null && group && above?.group === procedure.group)
      reading.leave(group.line.text, 'caption', group.line.place)
    reading.list.procedures.push(procedure)
    if (!title && partTitle !== '')
      reading.warn(
        'title-from-part',
        '制度没有自己的标题，用了这一部分的标题',
        `/${entryPath(procedure)}/title`,
        {
          added: procedure.title,
        },
      )
    if (title) reading.leave(headingOf(title).mark, 'columns', title.place)
    const first = start.first === null ? body.length : start.first - (start.title ?? -1) - 1
    for (const line of body.slice(0, first)) procedure.preamble = joined(procedure.preamble, line.text)
    readSections(body.slice(first), procedure, reading)
  }
  return true
}

interface Group {
  line: Line
  style: NumberStyle
  last: number
}

/** A group goes on while the titles below it count on in their style. */
function groupOf(
  start: ProcedureStart,
  title: Line | null,
  above: Group | null,
  lines: readonly Line[],
): Group | null {
  if (!title) return null
  if (start.group !== null) return { line: lines[start.group] as Line, style: title.style, last: title.value }
  if (!above || above.style !== title.style || title.value !== above.last + 1) return null
  return { ...above, last: title.value }
}

function readSections(lines: readonly Line[], procedure: SupervisionProcedure, reading: Reading) {
  const style = lines[0]?.style ?? 'none'
  let last = 0
  let inList = false
  let listForm = ''
  const texts: string[][] = []
  const pointer = `/${entryPath(procedure)}`
  let marks = ''
  for (const [index, line] of lines.entries()) {
    const inOtherForm = !line.strong && listForm !== '' && formOf(line) === listForm
    if (index > 0 && (inOtherForm || !isSection(line, style, last, inList))) {
      if (line.style === style && style !== 'none') {
        if (formOf(line) === formOf(lines[0] as Line)) inList = line.value === 1 || inList
        else if (line.value === 1) listForm = formOf(line)
      }
      texts.at(-1)?.push(line.text)
      continue
    }
    const at = `${pointer}/sections/${procedure.sections.length}`
    if (line.value !== 0 && line.value !== last + 1)
      reading.warn(
        line.value > last + 1 ? 'number-gap' : 'number-repeat',
        `“${line.mark}”与前面的编号不连续`,
        at,
      )
    const own = line.inline ?? headingOf(line)
    const { heading } = own
    procedure.sections.push({
      entryId: `${procedure.entryId}.sections.${procedure.sections.length}`,
      source: line.place,
      number: orNull(line.mark),
      kind: sectionKind(heading),
      heading,
      text: '',
    })
    texts.push(line.inline ? [line.inline.text] : [])
    marks += own.mark
    last = line.value
    inList = false
    listForm = ''
  }
  for (const [index, section] of procedure.sections.entries()) section.text = (texts[index] ?? []).join('\n')
  if (lines[0]) reading.leave(marks, 'columns', lines[0].place)
}

/** A number's style with its bracket: （1） may count sections while (1) counts what one of them lists. */
function formOf(line: Line): string {
  return /[（(〔[]/.test(line.mark.charAt(0)) ? line.style + line.mark.charAt(0) : line.style
}

/** A heading without the colon it may end with. */
function headingOf(line: Line): { heading: string; mark: string } {
  const mark = /[ \u3000]*[：:]$/.exec(line.rest.slice(-4))?.[0] ?? ''
  return { heading: line.rest.slice(0, line.rest.length - mark.length), mark: mark.trim() }
}

/** `procedures.3` as the path of a JSON pointer. */
function entryPath({ entryId }: SupervisionProcedure): string {
  return entryId.replace('.', '/')
}

function isSection(line: Line, style: NumberStyle, last: number, inList: boolean): boolean {
  if (line.strong && line.style === style) return true
  if (line.strong && line.value === last + 1 && last > 0) return true
  if (style === 'none' || line.style !== style || inList) return false
  return (line.heading || line.inline !== null) && line.value === last + 1
}

/** Procedures told in plain text without sections: every heading of the first heading's style is a title. */
function titledTexts(lines: readonly Line[]): ProcedureStart[] {
  const first = lines.findIndex((line) => line.heading && line.style !== 'none')
  const style = lines[first]?.style
  if (style === undefined) return []
  const starts: ProcedureStart[] = []
  let last = 0
  for (const [index, line] of lines.entries()) {
    if (line.style !== style || !line.heading || line.value !== last + 1) continue
    starts.push({ title: index, first: null, group: null })
    last = line.value
  }
  return starts
}

export function leaveText(line: { text: string; place: Place }, reading: Reading) {
  reading.leave(line.text, 'text', line.place)
}
