import { isHead } from '../interpret/columns'
import { visible } from '../interpret/text'
import { LIMITS } from '../limits'
import { tooLarge } from '../refusals'

export interface TextLine {
  kind: 'blank' | 'cell' | 'text'
  text: string
  cells: string[]
  /** Blanks stand before the tab: what stood there is gone. */
  glued: boolean
  /** The whole row stands on this line, its cells parted by tabs. */
  row: boolean
}

/**
 * How a table's cells are told: each on a line of its own that begins with a tab, or a row to a line, with or
 * without a tab at its beginning. The line of heads shows which.
 */
type Form = 'cells' | 'led-rows' | 'rows'

/** Blank lines say no more when they are many; nobody looks further ahead than this. */
const LONGEST_GAP = 24
const BLANK: TextLine = { kind: 'blank', text: '', cells: [], glued: false, row: false }

/**
 * Looks at the lines of a plain text for tabs. Throws UnreadableDocument for more lines, cells or columns than
 * LIMITS, before they fill the memory.
 */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = []
  let form: Form = 'cells'
  let gap = 0
  let cells = 0
  for (let start = 0; start <= text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const raw = text.slice(start, end)
    start = end + 1
    form = formShownBy(raw) ?? form
    const line = raw === '' ? BLANK : lineIn(form, raw)
    gap = line.kind === 'blank' ? gap + 1 : 0
    if (gap > LONGEST_GAP) continue
    cells += line.cells.length
    if (lines.length >= LIMITS.paragraphs || cells > LIMITS.cells) throw tooLarge()
    lines.push(line)
  }
  return lines
}

/** Texts between tabs; blank ones beyond the widest table are left out. */
function fieldsOf(line: string): string[] {
  const fields = line.split('\t', LIMITS.sheetColumns + 1)
  if (fields.length <= LIMITS.sheetColumns) return fields
  fields.pop()
  const end = fields.reduce((length, field) => length + field.length + 1, 0)
  if (visible(line.slice(end)) !== '') throw tooLarge()
  return fields
}

function formShownBy(line: string): Form | null {
  if (!line.includes('\t')) return null
  const pieces = line.split('\t', LIMITS.sheetColumns)
  const heads = pieces.filter((piece) => isHead(piece)).length
  const led = visible(pieces[0] ?? '') === ''
  if (heads >= 2 && pieces.length >= 3) return led ? 'led-rows' : 'rows'
  return led && heads === 1 && pieces.length === 2 ? 'cells' : null
}

function lineIn(form: Form, text: string): TextLine {
  const line = { text, cells: [] as string[], glued: false, row: false }
  const led = /^[ \u00a0\u3000]*\t/.exec(text)
  if (form === 'rows' && text.includes('\t')) {
    if (visible(text) === '') return BLANK
    return { ...line, kind: 'cell', cells: fieldsOf(text), row: true }
  }
  if (!led) return visible(text) === '' ? BLANK : { ...line, kind: 'text' }
  const inner = text.slice(led[0].length)
  if (form === 'led-rows') return { ...line, kind: 'cell', cells: fieldsOf(inner), row: true }
  return { ...line, kind: 'cell', cells: cellsOf(inner), glued: led[0].length > 1 }
}

/** A tab at the end of a cell's text is no cell of its own; tabs between texts part cells. */
function cellsOf(inner: string): string[] {
  const cells = fieldsOf(inner)
  const filled = cells.filter((cell) => visible(cell) !== '').length
  return filled <= 1 && visible(cells[0] ?? '') !== '' ? [inner] : cells
}
