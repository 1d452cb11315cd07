import { append } from '../append'
import type { LooseBlock, LooseCell, LooseRow } from '../loose'
import { type Span, spansOf } from './columns'
import { cellText, type Draft, type DraftCell, type DraftRow, type DraftTable } from './draft'

/** Turns what was found in a Word file into loose blocks: layout tables flattened, merges resolved. */
export function settle(drafts: readonly Draft[]): LooseBlock[] {
  return drafts.flatMap((draft) => {
    if (draft.type === 'paragraph')
      return [{ type: 'paragraph', text: draft.text, level: draft.level } as const]
    return settleTable(draft)
  })
}

function settleTable(table: DraftTable): LooseBlock[] {
  const rows = table.rows.filter((row) => row.cells.length > 0)
  if (isSingleColumn(rows)) return settle(rows.flatMap((row) => row.cells[0]!.content))
  const blocks: LooseBlock[] = []
  let data: DraftRow[] = []
  const close = () => {
    if (data.length > 0) blocks.push({ type: 'table', rows: settleRows(data) })
    data = []
  }
  for (const row of rows) {
    const layout = layoutContent(row)
    if (!layout) {
      data.push(row)
      continue
    }
    close()
    append(blocks, settle(layout))
  }
  close()
  return blocks
}

/** A frame around text or around the real table, not a table of data. */
function isSingleColumn(rows: readonly DraftRow[]): boolean {
  return rows.every((row) => row.cells.length === 1)
}

/**
 * What a row holds when it only lays out the page: every cell that is not empty holds a real table of its own.
 * Null for a row of data.
 */
function layoutContent(row: DraftRow): Draft[] | null {
  if (row.cells.some((cell) => cell.merge === 'continue')) return null
  const filled = row.cells.filter((cell) => cellText(cell.content) !== '')
  if (filled.length === 0 || !filled.every((cell) => cell.content.some(isRealTable))) return null
  return filled.flatMap((cell) => cell.content)
}

function isRealTable(draft: Draft): boolean {
  if (draft.type !== 'table') return false
  const wide = draft.rows.filter((row) => row.cells.length > 1).length
  return wide > 1 || draft.rows.some((row) => row.cells.some((cell) => cell.content.some(isRealTable)))
}

function settleRows(rows: readonly DraftRow[]): LooseRow[] {
  const spans = spansOf(rows)
  /** For each column where a cell begins: the cell that a continuing merge below would belong to. */
  const origins = new Map<number, LooseCell>()
  return rows.map((row, i) => {
    const cells: LooseCell[] = []
    const seen = new Map<number, LooseCell>()
    let column = 0
    row.cells.forEach((cell, j) => {
      const span = spans[i]![j]!
      if (span.column > column) cells.push(emptyCell(span.column - column))
      column = span.column + span.colSpan
      const origin = cell.merge === 'continue' ? origins.get(span.column) : undefined
      const settled = settleCell(cell, span, origin)
      cells.push(settled)
      if (origin) origin.rowSpan += 1
      // A merge whose beginning is gone (its row was deleted) begins with what is left of it.
      if (cell.merge !== null) seen.set(span.column, origin ?? settled)
    })
    origins.clear()
    for (const [at, cell] of seen) origins.set(at, cell)
    return { cells, header: row.header }
  })
}

function settleCell(cell: DraftCell, span: Span, origin: LooseCell | undefined): LooseCell {
  const text = cellText(cell.content)
  const lost = text === '' && cell.content.some((block) => block.type === 'paragraph' && block.lostNumber)
  return {
    text,
    colSpan: span.colSpan,
    rowSpan: 1,
    covered: origin !== undefined,
    ...(lost ? { lostNumber: true } : {}),
  }
}

function emptyCell(colSpan: number): LooseCell {
  return { text: '', colSpan, rowSpan: 1, covered: false }
}
