import type { AdapterNote, Block, BlockPlace, Blocks, Cell, Row } from './blocks'
import { LIMITS } from './limits'
import { tooLarge } from './refusals'

/** Blocks as an adapter builds them, before they are numbered: the same shapes without their places. */
export type LooseBlock = LooseParagraph | LooseTable

export interface LooseParagraph {
  type: 'paragraph'
  text: string
  level: number | null
}

export interface LooseTable {
  type: 'table'
  rows: LooseRow[]
}

export type LooseRow = Omit<Row, 'place'>
export type LooseCell = Cell

/** The place of something that concerns the whole document. */
export const WHOLE_DOCUMENT: BlockPlace = { block: 0, row: null, label: '全文' }

/** A note about the whole document. */
export function documentNote(code: string, message: string, dropped?: string): AdapterNote {
  return { code, message, place: WHOLE_DOCUMENT, ...(dropped ? { dropped } : {}) }
}

/**
 * Gives each block its place: its index, and a label for people that counts paragraphs and tables apart.
 * Paragraphs part at line breaks, as they do on paper; blank ones are left out.
 */
export function placeBlocks(loose: readonly LooseBlock[], notes: AdapterNote[]): Blocks {
  const blocks: Block[] = []
  let paragraphs = 0
  let tables = 0
  for (const block of loose) {
    if (block.type === 'table') {
      if (block.rows.length === 0) continue
      tables += 1
      const index = blocks.length
      const label = `第${tables}个表格`
      const rows = block.rows.map((row, i) => ({
        ...row,
        place: { block: index, row: i, label: `${label}第${i + 1}行` },
      }))
      const mergesLost = lostItsMerges(block.rows)
      blocks.push({
        type: 'table',
        rows,
        ...(mergesLost ? { mergesLost } : {}),
        place: { block: index, row: null, label },
      })
      continue
    }
    for (const line of block.text.split('\n')) {
      if (line.trim() === '') continue
      paragraphs += 1
      if (blocks.length >= LIMITS.blocks) throw tooLarge()
      const place = { block: blocks.length, row: null, label: `第${paragraphs}段` }
      blocks.push({ type: 'paragraph', text: line, level: block.level, place })
    }
  }
  return { blocks, notes }
}

/**
 * A table without a single cell that spans down, but with rows that begin blank, lost its merges on its way
 * through another program (or was drawn with invisible lines).
 */
function lostItsMerges(rows: readonly LooseRow[]): boolean {
  if (rows.some((row) => row.cells.some((cell) => cell.rowSpan > 1 || cell.covered))) return false
  return rows
    .slice(1)
    .some((row) => row.cells[0]?.text.trim() === '' && row.cells.some((cell) => cell.text.trim() !== ''))
}
