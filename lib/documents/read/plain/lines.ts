import { isHead } from '../interpret/columns'
import { visible } from '../interpret/text'

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

/** Looks at the lines of a plain text for tabs. */
export function textLines(text: string): TextLine[] {
  let form: Form = 'cells'
  return text.split('\n').map((line) => {
    form = formShownBy(line) ?? form
    return lineIn(form, line)
  })
}

function formShownBy(line: string): Form | null {
  if (!line.includes('\t')) return null
  const pieces = line.split('\t')
  const heads = pieces.filter((piece) => isHead(piece)).length
  const led = visible(pieces[0] ?? '') === ''
  if (heads >= 2 && pieces.length >= 3) return led ? 'led-rows' : 'rows'
  return led && heads === 1 && pieces.length === 2 ? 'cells' : null
}

function lineIn(form: Form, text: string): TextLine {
  const line = { text, cells: [] as string[], glued: false, row: false }
  const led = /^[ \u00a0\u3000]*\t/.exec(text)
  if (form === 'rows' && text.includes('\t')) {
    const cells = text.split('\t')
    return visible(text) === '' ? { ...line, kind: 'blank' } : { ...line, kind: 'cell', cells, row: true }
  }
  if (!led) return { ...line, kind: visible(text) === '' ? 'blank' : 'text' }
  const inner = text.slice(led[0].length)
  if (form === 'led-rows') return { ...line, kind: 'cell', cells: inner.split('\t'), row: true }
  return { ...line, kind: 'cell', cells: cellsOf(inner), glued: led[0].length > 1 }
}

/** A tab at the end of a cell's text is no cell of its own; tabs between texts part cells. */
function cellsOf(inner: string): string[] {
  const cells = inner.split('\t')
  const filled = cells.filter((cell) => visible(cell) !== '').length
  return filled <= 1 && visible(cells[0] ?? '') !== '' ? [inner] : cells
}
