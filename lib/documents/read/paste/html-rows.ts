import type { Cell } from '../blocks'
import { LIMITS } from '../limits'
import { tooLarge } from '../refusals'
import { htmlPieces } from './html-scan'

/** Elements that end a line. */
const BLOCKS = new Set(['/p', '/div', '/li', '/h1', '/h2', '/h3', '/h4', 'br', '/table', '/tr'])
const MOST_ROWS_SPANNED = 10_000

interface OpenCell {
  text: string
  colSpan: number
  rowSpan: number
}

/**
 * The rows of all tables in HTML from the clipboard (Word, Excel, WPS, a web page), merged cells as a document has
 * them: the text once, `covered` below. A table within a cell is text of that cell. Empty when there is no table.
 */
export function rowsOfHtml(html: string): Cell[][] {
  const rows: Cell[][] = []
  // column → rows still covered from above
  let covered = new Map<number, { left: number; colSpan: number }>()
  let row: OpenCell[] | null = null
  let cell: OpenCell | null = null
  let depth = 0
  let cells = 0

  const endCell = () => {
    if (cell) row?.push(cell)
    cell = null
  }
  const endRow = () => {
    endCell()
    if (row && row.length > 0) rows.push(placed(row, covered))
    row = null
  }
  for (const piece of htmlPieces(html)) {
    if ('text' in piece) {
      if (cell) cell.text += unbroken(piece.text)
      continue
    }
    const { tag, attributes } = piece
    if (tag === 'table') depth += 1
    if (tag === '/table' && depth > 0) depth -= 1
    if (depth > 1 || (tag === '/table' && depth === 1)) {
      if (cell && (BLOCKS.has(tag) || tag === '/td')) cell.text += '\n'
    } else if (tag === 'table') covered = new Map()
    else if (tag === '/table') endRow()
    else if (tag === 'tr' || tag === '/tr') {
      endRow()
      if (tag === 'tr') row = []
    } else if (tag === 'td' || tag === 'th') {
      endCell()
      cells += 1
      if (cells > LIMITS.cells) throw tooLarge()
      row ??= []
      cell = {
        text: '',
        colSpan: spanOf(attributes, 'colspan', LIMITS.sheetColumns),
        rowSpan: spanOf(attributes, 'rowspan', MOST_ROWS_SPANNED),
      }
    } else if (tag === '/td' || tag === '/th') endCell()
    else if (cell && BLOCKS.has(tag)) cell.text += '\n'
  }
  endRow()
  return rows
}

/** A row with the empty places of the cells that reach down into it. */
function placed(row: readonly OpenCell[], covered: Map<number, { left: number; colSpan: number }>): Cell[] {
  const cells: Cell[] = []
  let column = 0
  const fillCovered = () => {
    for (let above = covered.get(column); above && above.left > 0; above = covered.get(column)) {
      above.left -= 1
      cells.push({ text: '', colSpan: above.colSpan, rowSpan: 1, covered: true })
      column += above.colSpan
    }
  }
  for (const { text, colSpan, rowSpan } of row) {
    fillCovered()
    cells.push({ text: text.trim(), colSpan, rowSpan, covered: false })
    covered.set(column, { left: rowSpan - 1, colSpan })
    column += colSpan
  }
  fillCovered()
  if (column > LIMITS.sheetColumns) throw tooLarge()
  return cells
}

/** Line ends in HTML are no line ends; between Chinese characters not even a blank. */
function unbroken(text: string): string {
  return text
    .replace(/[ \t]*\r?\n[ \t]*/g, '\n')
    .replace(
      /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])\n|\n(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef])/g,
      '',
    )
    .replace(/\n/g, ' ')
}

function spanOf(attributes: string, name: string, most: number): number {
  const value = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes)?.[1] ?? 1)
  return Math.min(Math.max(value, 1), most)
}
