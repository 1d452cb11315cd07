import { isHead, isNumberHead } from '../interpret/columns'
import { isNote, isPlainPartTitle, partTitled } from '../interpret/headings'
import { visible } from '../interpret/text'
import { type TextLine, textLines } from './lines'

/** A cell of a plain-text table, before it is known which row it stands in. */
export interface TextCell {
  lines: string[]
  /** Blank lines between the line above and this cell. */
  gap: number
  /** Its line begins with blanks before the tab: what stood there (a row's end, an automatic number) is gone. */
  glued: boolean
  line: number
}

export type TextPiece =
  | { type: 'paragraph'; text: string; line: number }
  | { type: 'table'; cells: TextCell[]; rowPerLine: boolean }

/**
 * Parts a plain text into paragraphs and tables. A cell begins with a tab at the beginning of a line; lines
 * without one go on with the cell. Whether text after a blank line still belongs to the cell above is told by
 * what follows: more cells of the same row or table (it belongs), a title, a note or new heads (it does not).
 */
export function piecesOf(text: string): TextPiece[] {
  const lines = textLines(text)
  const pieces: TextPiece[] = []
  let table: TextCell[] | null = null
  let gap = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as TextLine
    if (line.kind === 'blank') gap++
    else if (line.kind === 'cell') {
      if (isTitleCell(lines, index)) {
        table = null
        pieces.push({ type: 'paragraph', text: line.text, line: index })
        gap = 0
        continue
      }
      if (table === null || (gap > 0 && isHeadsAhead(lines, index - 1))) {
        table = []
        pieces.push({
          type: 'table',
          cells: table,
          rowPerLine: line.row,
        })
      }
      for (const [order, cell] of line.cells.entries())
        table.push({
          lines: [cell],
          gap: order === 0 ? gap : 0,
          glued: order === 0 && line.glued,
          line: index,
        })
      gap = 0
    } else {
      if (table !== null && belongsToCell(lines, index, gap, table)) table.at(-1)?.lines.push(line.text)
      else {
        table = null
        pieces.push({ type: 'paragraph', text: line.text, line: index })
      }
      gap = 0
    }
  }
  return pieces
}

/** A title of a part in a merged row above the heads of its table. */
function isTitleCell(lines: readonly TextLine[], index: number): boolean {
  const { text } = lines[index] as TextLine
  return partTitled(text) !== null && (isPlainPartTitle(text) || isHeadsAhead(lines, index)) && !isHead(text)
}

/** How many lines ahead the next cell is looked for. */
const LOOK_AHEAD = 400

function belongsToCell(
  lines: readonly TextLine[],
  index: number,
  gap: number,
  table: readonly TextCell[],
): boolean {
  const { text } = lines[index] as TextLine
  if (gap === 0) return !(isPlainPartTitle(text) && isHeadsAhead(lines, index))
  if (partTitled(text) !== null || isNote(text)) return false
  const inHeads = isHead((groupStart(table)?.lines ?? []).join(''))
  if (inHeads && visible(text).length <= 8) return true
  let next = index
  while (next < lines.length && next < index + LOOK_AHEAD && lines[next]?.kind !== 'cell') {
    if (next > index && lines[next]?.kind === 'text' && partTitled(lines[next]?.text ?? '') !== null)
      return false
    next++
  }
  if (lines[next]?.kind !== 'cell') return false
  return !isHeadsAhead(lines, next - 1)
}

function groupStart(table: readonly TextCell[]): TextCell | undefined {
  let index = table.length - 1
  while (index > 0 && index > table.length - 12 && table[index]?.gap === 0) index--
  return table[index]
}

/** True when the next cells are the heads of a table: a number's head first, or two known heads. */
function isHeadsAhead(lines: readonly TextLine[], index: number): boolean {
  const cells: string[] = []
  for (let next = index + 1; next < lines.length && next < index + 24 && cells.length < 5; next++) {
    const line = lines[next] as TextLine
    if (line.kind === 'cell') cells.push(...line.cells)
    else if (line.kind === 'text' && cells.length === 0) return false
    else if (line.kind === 'text') cells.push(`${cells.pop() ?? ''}${line.text}`)
  }
  const known = cells.slice(0, 5).filter((cell) => isHead(cell)).length
  return known >= 2 && (isNumberHead(cells[0] ?? '') || known * 2 >= Math.min(cells.length, 5))
}
