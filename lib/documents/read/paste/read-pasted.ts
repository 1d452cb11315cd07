import type { Part } from '@/lib/domain/list/parts'
import type { Cell, Row } from '../blocks'
import { cleanBlocks } from '../clean'
import { readCsv } from '../csv'
import { interpret } from '../interpret/interpret'
import { type ReadResult, UnreadableDocument } from '../result'
import { rowsOfHtml } from './html-rows'
import { namesItsColumns, officialHeads } from './official-heads'

export interface Pasted {
  /** Cells parted by tabs, rows by line ends, as Word and Excel put a table on the clipboard. */
  text: string
  /** The clipboard's HTML, which still knows merged cells; '' when there is none. */
  html: string
}

/**
 * Reads a table from the clipboard into entries of one part, as the reader of documents would. Columns are told by
 * their heads; without heads they are those of the part's official form. Throws UnreadableDocument.
 */
export function readPasted({ text, html }: Pasted, part: Part): ReadResult {
  const fromHtml = html === '' ? [] : rowsOfHtml(html)
  const cells = fromHtml.length > 0 ? fromHtml : rowsOfText(text)
  const rows = cells.filter((row) => row.some((cell) => cell.text.trim() !== ''))
  if (rows.length === 0) throw nothingPasted()
  const texts = rows.map((row) => row.flatMap((cell) => [cell.text, ...Array(cell.colSpan - 1).fill('')]))
  const heads = namesItsColumns(texts, part) ? [] : [officialHeads(texts, part)]
  // A row of one cell would be taken for a remark that stands across the table.
  const table = [
    ...heads.map((row) => row.map(plainCell)),
    ...rows.map((row) => (row.length > 1 ? row : [...row, plainCell('')])),
  ]
  const mergesLost = fromHtml.length === 0
  const place = { block: 0, row: null, label: '粘贴的表格' }
  const block = {
    type: 'table' as const,
    place,
    ...(mergesLost ? { mergesLost } : {}),
    rows: table.map(
      (row, index): Row => ({
        cells: row,
        header: false,
        place: { block: 0, row: index, label: `粘贴的第${index + 1 - heads.length}行` },
      }),
    ),
  }
  try {
    const result = interpret(cleanBlocks({ blocks: [block], notes: [] }))
    // The heads we put in are no text of the person's.
    const ours = (row: number | null) => row !== null && row < heads.length
    // A few rows out of a table begin anywhere.
    const warnings = result.warnings.filter(({ code }) => code !== 'number-gap')
    return { ...result, warnings, unplaced: result.unplaced.filter((left) => !ours(left.place.row)) }
  } catch (error) {
    if (error instanceof UnreadableDocument && error.code === 'nothing-found') throw notATable()
    throw error
  }
}

function rowsOfText(text: string): Cell[][] {
  const separator = text.includes('\t') ? '\t' : undefined
  const { blocks } = readCsv(new TextEncoder().encode(text), separator)
  return blocks.flatMap((block) => (block.type === 'table' ? block.rows.map((row) => row.cells) : []))
}

const plainCell = (text: string): Cell => ({ text, colSpan: 1, rowSpan: 1, covered: false })

function nothingPasted(): UnreadableDocument {
  return new UnreadableDocument('empty', '没有粘贴任何内容，请先在 Word 或 Excel 里选中表格并复制。')
}

function notATable(): UnreadableDocument {
  return new UnreadableDocument(
    'nothing-found',
    '没有从粘贴的内容里认出表格的条目，请选中整个表格（最好连同栏名）复制后再试。',
  )
}
