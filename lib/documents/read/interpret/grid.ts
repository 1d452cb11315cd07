import type { BlockPlace, Row, Table } from '../blocks'
import type { TableKind } from './column-names'
import { type Columns, columnsOf, columnsOfForm, isHead } from './columns'
import { isNote, isPlainPartTitle, partTitled, type TitledPart } from './headings'
import { numeral } from './numbering'
import type { Reading } from './reading'
import { visible } from './text'

/** One cell of a data row, found by the role of its column. */
export interface Slot {
  text: string
  /** Spanned by a merged cell above. */
  covered: boolean
  column: number
}

export interface DataRow {
  /** By role; a role is absent when the row has no such cell at all. */
  slots: Map<string, Slot>
  /** Texts of columns nobody knows: their heads and what stands there. */
  extras: { head: string; text: string }[]
  place: BlockPlace
  /** Its number was automatic and is lost: the row begins an entry although its number is blank. */
  lostNumber: boolean
  /** The format cannot show merged cells, so a blank may be one. */
  mergesLost: boolean
}

export type GridEvent =
  | { type: 'caption'; part: TitledPart | null; text: string; place: BlockPlace }
  | { type: 'heads'; columns: Columns; text: string; repeated: boolean; place: BlockPlace }
  | { type: 'row'; row: DataRow; columns: Columns }
  | { type: 'loose'; row: Row }

/** Takes the data rows of one kind of table, one after another. */
export interface RowReader {
  row: (row: DataRow, heads: readonly string[]) => void
  /** Called once when the document has ended. */
  end: () => void
}

/** Texts by column position, horizontal merges spread out (the text stands at the first). */
function spread(row: Row): { text: string; covered: boolean }[] {
  const columns: { text: string; covered: boolean }[] = []
  for (const cell of row.cells) {
    columns.push({ text: cell.text, covered: cell.covered })
    for (let extra = 1; extra < Math.min(cell.colSpan, 64); extra++)
      columns.push({ text: '', covered: cell.covered })
  }
  return columns
}

/**
 * Reads a table from above: captions in merged rows, rows of heads (again at the top of a page), data rows by
 * role. `before` are the columns of the table above, for one that goes on without heads; `likely` the kind its
 * title speaks of. Rows before any heads are loose.
 */
export function* eventsOf(
  table: Table,
  before: Columns | null,
  likely: TableKind | null,
  reading: Reading,
): Generator<GridEvent> {
  let columns = before
  let expected = likely
  let above: string[] = []
  for (const row of table.rows) {
    const cells = spread(row).map((cell) => ({ ...cell, text: reading.clean(cell.text, row.place) }))
    const texts = cells.map((cell) => cell.text)
    const filled = texts.filter((text) => text !== '')
    if (filled.length === 0) continue
    const alone = filled.length === 1 ? (filled[0] ?? '') : ''
    const part = alone === '' ? null : partTitled(alone)
    const merged = row.cells.length === 1 || columns === null
    if (part !== null && (merged || (texts[0] === alone && isPlainPartTitle(alone)))) {
      expected = part === 'accountability' ? null : part
      columns = null
      yield { type: 'caption', part, text: alone, place: row.place }
      continue
    }
    const heads = headsOf(texts, above, expected)
    const mayBeHeads = heads !== null || (columns === null && filled.length > 1 && filled.every(isHead))
    above = mayBeHeads ? underHeads(texts, above) : []
    if (!heads && columns === null) {
      columns = columnsOfForm(texts, expected)
      if (columns) reading.warn('assumed-columns', '这个表格没有栏名，已按登记表的栏次读取', row.place)
    }
    if (heads) {
      const repeated = columns?.kind === heads.kind
      columns = heads
      yield { type: 'heads', columns: heads, text: filled.map(visible).join(' '), repeated, place: row.place }
    } else if (columns === null || isRemarkUnderRows(row, texts, alone, columns)) yield { type: 'loose', row }
    else yield { type: 'row', columns, row: dataRow(cells, columns, row, table) }
  }
}

/**
 * The columns a row of heads tells. Heads may stand on two rows (依据 and 案例 under 相关依据及案例), `above` being
 * the first; a row that is mostly blank tells heads only there.
 */
function headsOf(
  texts: readonly string[],
  above: readonly string[],
  expected: TableKind | null,
): Columns | null {
  const filled = texts.filter((text) => text !== '').length
  const own = columnsOf(texts, expected)
  if (above.length === 0) return own && filled * 2 >= texts.length ? own : null
  const names = texts.filter((text) => text !== '')
  return names.every((name) => isHead(name)) ? columnsOf(underHeads(texts, above), expected) : null
}

/** Heads of two rows as one: the lower name wins, but a bare 名称 says less than the head that spans it. */
function underHeads(texts: readonly string[], above: readonly string[]): string[] {
  return texts.map((text, index) => {
    const outer = above[index] ?? ''
    return text === '' || (text === '名称' && outer !== '') ? outer : text
  })
}

/** A row merged into one cell, or a note or signature in the first column of a sheet, where only numbers stand. */
function isRemarkUnderRows(row: Row, texts: readonly string[], alone: string, columns: Columns): boolean {
  if (alone === '' || texts[0] !== alone) return false
  if (texts.length === 1 || row.cells.length === 1) return Number.isNaN(numeral(visible(alone)))
  return isNote(alone) || (columns.roles[0] === 'number' && visible(alone).length > 8)
}

function dataRow(
  cells: { text: string; covered: boolean }[],
  columns: Columns,
  row: Row,
  table: Table,
): DataRow {
  const slots = new Map<string, Slot>()
  const extras: DataRow['extras'] = []
  for (const [index, cell] of cells.entries()) {
    const role = columns.roles[index] ?? null
    if (role !== null) slots.set(role, { ...cell, column: index })
    else if (cell.text !== '') extras.push({ head: columns.heads[index] ?? '', text: cell.text })
  }
  return {
    slots,
    extras,
    place: row.place,
    lostNumber: row.cells[Math.max(0, columns.roles.indexOf('number'))]?.lostNumber === true,
    mergesLost: table.mergesLost === true,
  }
}

/** The text of a role's cell, '' when blank or absent. */
export function textOf(row: DataRow, role: string): string {
  return row.slots.get(role)?.text ?? ''
}
