/**
 * What a format adapter makes of a file: blocks in document order. The interpreter knows blocks only, so a new
 * format needs one adapter and nothing else.
 *
 * Losslessness starts here: every visible character of the source stands in exactly one block's text (merged
 * cells hold their text once, at their origin). Paragraphs within a cell or text are joined by "\n". Automatic
 * numbers (Word's numbering) are resolved into the text they number.
 */
export type Block = Paragraph | Table

export interface Paragraph {
  type: 'paragraph'
  text: string
  /** Heading level of the format (Word style, 1 = highest) when it says so; null when unknown. */
  level: number | null
  place: BlockPlace
}

export interface Table {
  type: 'table'
  rows: Row[]
  /** True when the format cannot show merged cells (plain text, CSV): a blank cell may be one. */
  mergesLost?: boolean
  place: BlockPlace
}

export interface Row {
  cells: Cell[]
  /** Marked by the format as a header row (Word: repeated on every page). */
  header: boolean
  place: BlockPlace
}

export interface Cell {
  text: string
  /** Columns this cell covers, 1 or more. */
  colSpan: number
  /**
   * Rows this cell covers, 1 or more, when the format says so. Cells covered from above are NOT listed in the
   * rows below when `covered` is used: see there.
   */
  rowSpan: number
  /**
   * True for the empty place under a cell that spans down (Word: vMerge continue). It keeps the column count of
   * the row intact. Its own text is '' unless the format hides text there, in which case it is kept.
   */
  covered: boolean
  /** A number that Word would have generated for this cell's first paragraph but whose text is elsewhere lost. */
  lostNumber?: boolean
}

export interface BlockPlace {
  /** Index of the block in the document, from 0. */
  block: number
  row: number | null
  label: string
}

/** What an adapter returns: the blocks and what it had to mend on the way. */
export interface Blocks {
  blocks: Block[]
  notes: AdapterNote[]
}

/** Something the adapter mended or dropped; becomes a warning. `dropped` holds text removed (artefacts). */
export interface AdapterNote {
  code: string
  message: string
  place: BlockPlace
  dropped?: string
}
