import { columnsOf, isHead } from '../interpret/columns'
import { isNote, partTitled } from '../interpret/headings'
import { numeral } from '../interpret/numbering'
import { visible } from '../interpret/text'
import { LIMITS } from '../limits'
import type { TextCell } from './cells'

/** A row put together, and what had to be done for it. */
export interface TextRow {
  cells: string[]
  lostNumber: boolean
  /** Blank lines stood inside the row. */
  rejoined: boolean
  /** Cells at its end that the text does not have. */
  missing: number
}

/**
 * Puts the cells of a plain-text table into rows. Rows part at blank lines, but blank lines stand inside cells
 * too, so groups of cells are joined until a row has as many as the heads; a cell whose line lost its beginning
 * (`glued`) starts a row without its number.
 */
export function rowsOf(cells: readonly TextCell[], rowPerLine: boolean): TextRow[] {
  const groups = groupsOf(cells, rowPerLine)
  const width = widthOf(groups)
  const rows: TextRow[] = []
  let current: TextRow | null = null
  let lastNumber = 0
  const close = () => {
    if (!current) return
    current.missing = Math.max(0, width - current.cells.length)
    const value = numeral(visible(current.cells[0] ?? ''))
    if (!Number.isNaN(value)) lastNumber = value
    rows.push(current)
    current = null
  }
  for (const group of groups) {
    for (const part of piecesOfWidth(group, width, lastNumber)) {
      const texts = part.map(textOf)
      const glued = part[0]?.glued === true
      const open: TextRow | null = current
      const begins =
        open === null ||
        glued ||
        open.cells.length + texts.length > width ||
        nextNumber(texts, lastNumber, open)
      if (!begins && open && !isAlone(open)) {
        open.cells = open.cells.concat(texts)
        open.rejoined = true
      } else {
        close()
        const lost = glued && rows.length > 0 && texts.length < width
        current = { cells: lost ? ['', ...texts] : texts, lostNumber: lost, rejoined: false, missing: 0 }
      }
      if ((current?.cells.length ?? 0) >= width) close()
    }
  }
  close()
  return rows
}

function textOf(cell: TextCell): string {
  return cell.lines.join('\n')
}

/** A merged row of its own: a title, or a note under the table. */
function isAlone(row: TextRow): boolean {
  const text = row.cells[0] ?? ''
  return row.cells.length === 1 && (partTitled(text) !== null || isNote(text))
}

/** True when a group begins with the number after the last one: a new row although the one above is short. */
function nextNumber(texts: readonly string[], last: number, open: TextRow): boolean {
  const own = numeral(visible(open.cells[0] ?? ''))
  const expected = (Number.isNaN(own) ? last : own) + 1
  return open.cells.length >= 2 && numeral(visible(texts[0] ?? '')) === expected
}

function groupsOf(cells: readonly TextCell[], rowPerLine: boolean): TextCell[][] {
  const groups: TextCell[][] = []
  let line = -1
  for (const cell of cells) {
    const begins = rowPerLine ? cell.line !== line : cell.gap > 0 || cell.glued
    if (begins || groups.length === 0) groups.push([])
    groups.at(-1)?.push(cell)
    line = cell.line
  }
  return groups
}

/** The widest table seen has eight columns; more is a sign of rows without blank lines between. */
const WIDEST_HEADS = 16

/** How many columns the table has: those of its heads, else the commonest size of a group. */
function widthOf(groups: readonly TextCell[][]): number {
  for (const group of groups.slice(0, 4)) {
    const texts = group.slice(0, WIDEST_HEADS).map(textOf)
    let heads = 0
    while (heads < texts.length && (isHeadLike(texts[heads] ?? '') || isUnderSpan(texts, heads))) heads++
    while (heads >= 2 && !isHead(texts[heads - 1] ?? '') && group.length > heads) heads--
    if (heads >= 2 && columnsOf(texts.slice(0, heads), null)) return heads
  }
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group.length, (sizes.get(group.length) ?? 0) + 1)
  const common = [...sizes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]
  return Math.min(common?.[0] ?? 1, LIMITS.sheetColumns)
}

/** A blank place among heads: the one beside it spans two columns whose own heads stand in the row below. */
function isUnderSpan(texts: readonly string[], index: number): boolean {
  const next = texts.slice(index).find((text) => text !== '')
  return texts[index] === '' && next !== undefined && isHead(next)
}

function isHeadLike(text: string): boolean {
  const bare = visible(text)
  return bare !== '' && bare.length <= 16 && Number.isNaN(numeral(bare)) && !/[。；，]/.test(bare)
}

/** A group wider than the table holds several rows: cut at the width, or sooner where the next number stands. */
function piecesOfWidth(group: readonly TextCell[], width: number, last: number): TextCell[][] {
  if (group.length <= width) return [[...group]]
  const pieces: TextCell[][] = []
  let piece: TextCell[] = []
  let number = last
  for (const cell of group) {
    const value = cell.lines.length === 1 ? numeral(visible(cell.lines[0] ?? '').slice(0, 8)) : Number.NaN
    const begins = piece.length >= width || (piece.length >= 2 && value === number + 1)
    if (begins) {
      pieces.push(piece)
      piece = []
    }
    if (piece.length === 0 && !Number.isNaN(value)) number = value
    piece.push(cell)
  }
  pieces.push(piece)
  return pieces
}
