/**
 * Word's tables as they are found, in either format: cells hold blocks and know where on the page they begin
 * and end. settle.ts turns them into loose blocks.
 */
export type Draft = DraftParagraph | DraftTable

export interface DraftParagraph {
  type: 'paragraph'
  text: string
  level: number | null
  /** The automatic number, already in `text` when there is text to number; alone it stands for a cell. */
  number: string
  /** Numbered by a list that the file does not define. */
  lostNumber: boolean
}

export interface DraftTable {
  type: 'table'
  rows: DraftRow[]
}

export interface DraftRow {
  header: boolean
  cells: DraftCell[]
}

export interface DraftCell {
  content: Draft[]
  /** Edges across the page, in twentieths of a point. */
  left: number
  right: number
  /** Vertical merge: begins one, goes on with the one above, or neither. */
  merge: 'start' | 'continue' | null
}

/** Text of a cell: its paragraphs, blank ones left out; tables within it line by line. */
export function cellText(content: readonly Draft[]): string {
  const lines: string[] = []
  for (const block of content) {
    if (block.type === 'paragraph') {
      if (block.text.trim() !== '') lines.push(block.text)
      continue
    }
    for (const row of block.rows) {
      const texts = row.cells.map((cell) => cellText(cell.content)).filter((text) => text !== '')
      if (texts.length > 0) lines.push(texts.join(' '))
    }
  }
  if (lines.length > 0) return lines.join('\n')
  // A cell that holds nothing but automatic numbers shows them: a 序号 column counted by Word. The full stop
  // behind a number parts it from text; alone it says nothing.
  return content
    .map((block) => (block.type === 'paragraph' ? block.number.trim().replace(/[.．、]$/, '') : ''))
    .filter((number) => number !== '')
    .join('\n')
}
