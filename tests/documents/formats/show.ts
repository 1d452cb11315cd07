import type { Blocks } from '@/lib/documents/read/blocks'
import { openDocument } from '@/lib/documents/read/open'

/**
 * Blocks as short texts to compare: a paragraph is its text, a table a list of rows, a cell its text with
 * `^` when covered from above and `(columns×rows)` when it spans.
 */
export function show({ blocks }: Blocks): (string | string[][])[] {
  return blocks.map((block) =>
    block.type === 'paragraph'
      ? block.text
      : block.rows.map((row) =>
          row.cells.map(
            (cell) =>
              (cell.covered ? '^' : '') +
              cell.text +
              (cell.colSpan > 1 || cell.rowSpan > 1 ? `(${cell.colSpan}×${cell.rowSpan})` : ''),
          ),
        ),
  )
}

export const open = (bytes: Uint8Array, name = 'a.docx') => openDocument(bytes, name)

/** Blocks of a file, as short texts. */
export const shown = async (bytes: Uint8Array, name = 'a.docx') => show(await open(bytes, name))

/** Codes of the notes an adapter made. */
export const notesOf = async (bytes: Uint8Array, name = 'a.docx') =>
  (await open(bytes, name)).notes.map((note) => note.code)
