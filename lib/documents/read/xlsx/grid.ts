import { LIMITS } from '../limits'
import type { LooseCell } from '../loose'
import { tooLarge } from '../refusals'
import type { Range, Sheet, Workbook } from './sheet'

/** A row of the sheet as table cells, with what tells captions from data. */
export interface GridRow {
  row: number
  cells: LooseCell[]
  /** Texts that stand in this row, each with the first column and the number of columns it covers. */
  texts: { text: string; column: number; colSpan: number }[]
}

export interface Grid {
  rows: GridRow[]
  width: number
}

/**
 * Lays a sheet out as rows of cells: columns without any text are left out, merged ranges become spans, and
 * places under a range that spans down are marked as covered. Rows without text stay only where a range covers
 * them. `used` counts the cells of all sheets of the workbook.
 */
export function layGrid(sheet: Sheet, used: Workbook['used']): Grid {
  const columns = usedColumns(sheet)
  used.cells += columns.length * sheet.rows.length
  if (used.cells > LIMITS.cells) throw tooLarge()
  const ranges = usefulRanges(sheet, columns)
  const rows = sheet.rows.map(({ row, cells }): GridRow => {
    const laid: GridRow = { row, cells: [], texts: [] }
    for (let column = 0; column < columns.length; ) {
      const range = ranges.at(row, column)
      const colSpan = range ? range.right - column + 1 : 1
      const covered = range !== undefined && range.origin !== row
      const text = textOf(cells, columns, column, colSpan)
      laid.cells.push({ text, colSpan, rowSpan: covered ? 1 : (range?.rowSpan ?? 1), covered })
      if (text !== '') laid.texts.push({ text, column, colSpan })
      column += colSpan
    }
    return laid
  })
  return { rows, width: columns.length }
}

/** Columns of the sheet that hold text, in order. */
function usedColumns(sheet: Sheet): number[] {
  const used = new Set<number>()
  for (const { cells } of sheet.rows) for (const column of cells.keys()) used.add(column)
  if (used.size > LIMITS.sheetColumns) throw tooLarge()
  return [...used].sort((a, b) => a - b)
}

/** All text within a cell of the grid: merged ranges of other makers may hide text under their first cell. */
function textOf(
  cells: ReadonlyMap<number, string>,
  columns: readonly number[],
  from: number,
  count: number,
): string {
  let text = ''
  for (let i = from; i < from + count; i++) {
    const found = cells.get(columns[i]!)
    if (found !== undefined) text += text === '' ? found : `\n${found}`
  }
  return text
}

interface Placed {
  right: number
  /** Row of the sheet where it begins, and how many rows of the grid it covers. */
  origin: number
  rowSpan: number
}

/** Merged ranges in columns of the grid, found by row and first column; those that overlap are left out. */
function usefulRanges(sheet: Sheet, columns: readonly number[]) {
  const rowNumbers = sheet.rows.map(({ row }) => row)
  const byPlace = new Map<number, Placed>()
  const taken = new Set<number>()
  const width = columns.length
  let covered = 0
  for (const range of sheet.merges) {
    const left = lowerBound(columns, range.left)
    const right = lowerBound(columns, range.right + 1) - 1
    const first = lowerBound(rowNumbers, range.top)
    const last = lowerBound(rowNumbers, range.bottom + 1) - 1
    if (right < left || last < first) continue
    covered += (right - left + 1) * (last - first + 1)
    if (covered > LIMITS.cells) throw tooLarge()
    if (overlaps(taken, width, { left, right, top: first, bottom: last })) continue
    const placed = { right, origin: rowNumbers[first]!, rowSpan: last - first + 1 }
    for (let row = first; row <= last; row++) {
      byPlace.set(rowNumbers[row]! * width + left, placed)
      for (let column = left; column <= right; column++) taken.add(row * width + column)
    }
  }
  return { at: (row: number, column: number) => byPlace.get(row * width + column) }
}

function overlaps(taken: ReadonlySet<number>, width: number, range: Range): boolean {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (taken.has(row * width + column)) return true
    }
  }
  return false
}

/** Index of the first value that is not below `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
