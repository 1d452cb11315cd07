import type { Block, BlockPlace, Blocks, Row, Table } from '../blocks'
import { type ReadResult, UnreadableDocument } from '../result'
import type { TableKind } from './column-names'
import type { Columns } from './columns'
import { eventsOf, type RowReader } from './grid'
import {
  isAnnexMark,
  isBareListTitle,
  isListTitle,
  isNote,
  isTitleBegun,
  partTitled,
  type TitledPart,
} from './headings'
import { type Line, lineOf } from './lines'
import { parseNumber } from './numbering'
import { checkNumbers } from './numbers'
import { hasPlan, readPlan } from './plan'
import { readProcedures } from './procedures'
import { Reading } from './reading'
import { boundaryRows } from './table-boundaries'
import { dutyRows } from './table-duties'
import { powerRows } from './table-powers'
import { procedureRows } from './table-procedures'
import { rosterRows } from './table-roster'
import { serviceRows } from './table-services'
import { taskRows } from './table-tasks'
import { paragraphsOf, visible } from './text'

/**
 * Makes a responsibility list of a document's blocks. Never throws for odd content; only a document in which
 * nothing of a list was found ends in UnreadableDocument.
 */
export function interpret({ blocks, notes }: Blocks): ReadResult {
  const reading = new Reading()
  for (const note of notes) {
    const { code, message, place, dropped } = note
    reading.warn(code, message, place, dropped === undefined ? {} : { dropped })
  }
  new Walk(reading).read(blocks)
  checkNumbers(reading)
  nameAfterPlan(reading)
  const result = reading.result()
  const { duties, boundaries, procedures, services, plans } = result.list
  if (duties.length + boundaries.length + procedures.length + services.length + plans.length > 0)
    return result
  if (blocks.length === 0) throw new UnreadableDocument('empty', '文件里没有任何文字，请检查是否选错了文件。')
  throw new UnreadableDocument(
    'nothing-found',
    '文件里没有找到责任清单的内容（部门职责、职责边界、事中事后监管制度、公共服务事项或实施方案），请检查是否选错了文件。',
  )
}

/** A document that is a plan and nothing else is called by the plan's title. */
function nameAfterPlan({ list }: Reading) {
  const { duties, boundaries, procedures, services, plans } = list
  const onlyPlan =
    plans.length === 1 && duties.length + boundaries.length + procedures.length + services.length === 0
  if (onlyPlan && list.title === null) list.title = plans[0]?.title || null
}

const READERS: Record<TableKind, (reading: Reading) => RowReader> = {
  duties: dutyRows,
  boundaries: boundaryRows,
  services: serviceRows,
  procedures: procedureRows,
  tasks: taskRows,
  powers: powerRows,
  roster: rosterRows,
}

function partOf(kind: TableKind): TitledPart | null {
  return kind === 'tasks' || kind === 'roster' ? null : kind
}

/** Goes through the blocks in order and hands rows and paragraphs to the readers of their part. */
class Walk {
  private part: TitledPart | null = null
  private partTitle = ''
  private columns: Columns | null = null
  private lines: Line[] = []
  private readonly readers = new Map<TableKind, RowReader>()

  constructor(private readonly reading: Reading) {}

  read(blocks: readonly Block[]) {
    for (const block of blocks) {
      if (block.type === 'table') this.table(block)
      else for (const line of this.paragraphs(block.text, block.place)) this.line(line, block.place)
    }
    this.flush()
    for (const reader of this.readers.values()) reader.end()
  }

  private paragraphs(text: string, place: BlockPlace): string[] {
    return paragraphsOf(this.reading.clean(text, place))
  }

  private line(text: string, place: BlockPlace) {
    const part = partTitled(text) ?? this.partTitledWithAbove(text)
    if (part === null) this.lines.push(lineOf(text, place))
    else this.enter(part, text, place)
  }

  /** The part of a title broken over two lines that is told only by both: 与相关部门职责 / 边界登记表. */
  private partTitledWithAbove(text: string): TitledPart | null {
    if (!/^[^、（(\d]{2,14}(登记表|一览表|清单|目录)$/.test(visible(text))) return null
    const above = this.lines.at(-1)
    if (above) return above.heading ? partTitled(above.text + text) : null
    return this.columns === null ? partTitled(this.partTitle + text) : null
  }

  private enter(part: TitledPart, text: string, place: BlockPlace) {
    const title = this.titleWithAbove(text)
    this.flush()
    this.part = part
    this.partTitle = title
    this.columns = null
    this.reading.leave(text, 'caption', place)
  }

  /** Takes what belongs to a title off the lines above it: the title's first line, and 附件4 above that. */
  private titleWithAbove(text: string): string {
    const take = (line: Line | undefined) => {
      if (!line) return ''
      this.lines.pop()
      this.reading.leave(line.text, 'caption', line.place)
      return line.text
    }
    const above = this.lines.at(-1)
    const whole = partTitled(text) === null
    const begun = above?.style === 'none' && isTitleBegun(above.text) && parseNumber(text).mark === ''
    const first = whole || begun ? take(above) : ''
    if (isAnnexMark(this.lines.at(-1)?.text ?? '')) take(this.lines.at(-1))
    return first + text
  }

  private table(table: Table) {
    const likely = this.part === 'accountability' ? null : this.part
    for (const event of eventsOf(table, this.columns, likely, this.reading)) {
      if (event.type === 'caption') {
        if (event.part) this.enter(event.part, event.text, event.place)
      } else if (event.type === 'heads' && event.columns.kind === 'roster') {
        this.reading.leave(event.text, 'columns', event.place)
      } else if (event.type === 'heads') {
        if (event.columns.kind === 'tasks') this.flushPlan()
        else this.flush()
        this.columns = event.columns
        this.part = partOf(event.columns.kind)
        this.reading.leave(event.text, 'columns', event.place)
      } else if (event.type === 'row') {
        if (event.columns.kind !== 'roster') this.flush()
        this.reader(event.columns.kind).row(event.row, event.columns.heads)
      } else this.looseRow(event.row)
    }
  }

  private looseRow(row: Row) {
    for (const cell of row.cells)
      for (const text of this.paragraphs(cell.text, row.place)) this.line(text, row.place)
  }

  private reader(kind: TableKind) {
    const reader = this.readers.get(kind) ?? READERS[kind](this.reading)
    this.readers.set(kind, reader)
    return reader
  }

  /** Hands the paragraphs gathered so far to whom they belong. */
  private flush() {
    const lines = this.lines
    this.lines = []
    if (lines.length === 0) return
    if (this.part === 'procedures' && readProcedures(lines, this.partTitle, this.reading)) return
    const looksLikeProcedures = lines.filter((line) => line.strong).length >= 3
    if (this.part !== 'accountability' && looksLikeProcedures && readProcedures(lines, '', this.reading))
      return
    if (hasPlan(lines)) return readPlan(lines, this.reading)
    this.leave(lines)
  }

  /** What stands above a table of tasks is the plan it belongs to. */
  private flushPlan() {
    const lines = this.lines
    if (lines.length === 0 || this.reading.list.plans.length > 0) return this.flush()
    this.lines = []
    readPlan(lines, this.reading)
  }

  private leave(lines: readonly Line[]) {
    const { list } = this.reading
    const wanted = list.title === null && this.part === null
    const title = wanted ? lines.findIndex((line) => isListTitle(line.text)) : -1
    // The name of the bureau may stand on a line of its own above 责任清单.
    const above = lines[title - 1]
    const first = title > 0 && isBareListTitle(lines[title]?.text ?? '') && above?.heading ? title - 1 : title
    if (title >= 0)
      list.title = lines
        .slice(first, title + 1)
        .map((line) => line.text)
        .join('')
    for (const [index, line] of lines.entries()) {
      if (index >= first && index <= title) continue
      const note = isNote(line.text) || visible(line.text).length <= 20
      this.reading.leave(line.text, note ? 'note' : 'text', line.place)
    }
  }
}
