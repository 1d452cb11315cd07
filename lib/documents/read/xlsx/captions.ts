import type { LooseBlock } from '../loose'
import type { Grid, GridRow } from './grid'

/** Names of sheets that say which part of a list they hold. */
const PART_NAMES = /职责|边界|监管|服务|实施方案|任务|追究|权责|责任清单/

/**
 * Parts a sheet into captions and tables. Rows that hold one text across the sheet are captions or notes; so
 * are rows with a single text in the first column at the top and below a blank row.
 */
export function partSheet(grid: Grid, name: string): LooseBlock[] {
  const blocks: LooseBlock[] = []
  let table: GridRow[] = []
  const close = () => {
    if (table.length > 0)
      blocks.push({ type: 'table', rows: table.map(({ cells }) => ({ cells, header: false })) })
    table = []
  }
  grid.rows.forEach((row, i) => {
    const afterBlank = i === 0 || row.row > grid.rows[i - 1]!.row + 1
    if (afterBlank && !row.cells.some((cell) => cell.covered)) close()
    if (isCaption(row, grid.width, table.length === 0)) {
      close()
      blocks.push({ type: 'paragraph', text: row.texts[0]!.text, level: null })
    } else table.push(row)
  })
  close()
  const first = blocks[0]
  if (PART_NAMES.test(name) && first?.type === 'table') {
    blocks.unshift({ type: 'paragraph', text: name, level: null })
  }
  return blocks
}

function isCaption(row: GridRow, width: number, atTop: boolean): boolean {
  const only = row.texts[0]
  if (row.texts.length !== 1 || !only) return false
  const cell = row.cells.find((c) => c.text !== '')!
  if (row.cells.some((c) => c.covered) || cell.rowSpan > 1) return false
  return only.colSpan === width || (atTop && (only.column === 0 || only.colSpan > 1))
}
