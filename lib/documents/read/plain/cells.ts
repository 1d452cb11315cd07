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
  const ahead = lookAhead(lines)
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
      if (table !== null && belongsToCell(lines, index, gap, table, ahead))
        table.at(-1)?.lines.push(line.text)
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

/** Where the next cell and the next title of a part stand, from each line on; the count of lines for none. */
interface Ahead {
  cell: Int32Array
  title: Int32Array
}

function lookAhead(lines: readonly TextLine[]): Ahead {
  const ahead = { cell: new Int32Array(lines.length + 1), title: new Int32Array(lines.length + 1) }
  ahead.cell[lines.length] = lines.length
  ahead.title[lines.length] = lines.length
  for (let index = lines.length - 1; index >= 0; index--) {
    const { kind, text } = lines[index] as TextLine
    ahead.cell[index] = kind === 'cell' ? index : (ahead.cell[index + 1] ?? 0)
    const isTitle = kind === 'text' && partTitled(text) !== null
    ahead.title[index] = isTitle ? index : (ahead.title[index + 1] ?? 0)
  }
  return ahead
}

function belongsToCell(
  lines: readonly TextLine[],
  index: number,
  gap: number,
  table: readonly TextCell[],
  ahead: Ahead,
): boolean {
  const { text } = lines[index] as TextLine
  if (gap === 0) return !(isPlainPartTitle(text) && isHeadsAhead(lines, index))
  if (partTitled(text) !== null || isNote(text)) return false
  const inHeads = isHead((groupStart(table)?.lines ?? []).slice(0, 4).join(''))
  if (inHeads && visible(text).length <= 8) return true
  const next = ahead.cell[index] ?? lines.length
  if (next >= lines.length || (ahead.title[index] ?? 0) < next) return false
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
    if (line.kind === 'cell') cells.push(...line.cells.slice(0, 5))
    else if (line.kind === 'text' && cells.length === 0) return false
    else if (line.kind === 'text') cells.push(`${cells.pop() ?? ''}${line.text}`)
  }
  const known = cells.slice(0, 5).filter((cell) => isHead(cell)).length
  return known >= 2 && (isNumberHead(cells[0] ?? '') || known * 2 >= Math.min(cells.length, 5))
}
