import type { Block, Blocks, Cell } from '@/lib/documents/read/blocks'

/** A cell as tests write it: its text, or its text with spans; `null` is a place covered from above. */
export type CellLike = string | null | { text: string; colSpan?: number; rowSpan?: number }

/** Blocks of a document: a string is a paragraph, rows of cells are a table. */
export function blocksOf(...parts: (string | CellLike[][])[]): Blocks {
  const blocks = parts.map((part, block): Block => {
    const place = { block, row: null, label: `第${block + 1}块` }
    if (typeof part === 'string') return { type: 'paragraph', text: part, level: null, place }
    const rows = part.map((cells, row) => ({
      cells: cells.map(cellOf),
      header: false,
      place: { block, row, label: `第${block + 1}块第${row + 1}行` },
    }))
    return { type: 'table', rows, place }
  })
  return { blocks, notes: [] }
}

function cellOf(cell: CellLike): Cell {
  if (cell === null) return { text: '', colSpan: 1, rowSpan: 1, covered: true }
  if (typeof cell === 'string') return { text: cell, colSpan: 1, rowSpan: 1, covered: false }
  return { colSpan: 1, rowSpan: 1, covered: false, ...cell }
}

/** A plain text with tables as the seeds have them: rows of cells, each cell on its line after a tab. */
export function textOf(...parts: (string | string[][])[]): Uint8Array {
  const table = (rows: string[][]) =>
    rows.map((cells) => cells.map((cell) => `\t${cell}\n`).join('')).join('\n')
  return new TextEncoder().encode(
    parts.map((part) => (typeof part === 'string' ? `${part}\n` : table(part))).join('\n'),
  )
}
