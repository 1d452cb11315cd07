/** A stretch of a cell's text; `mark` sets it in bold and underlined. */
export interface CellRun {
  text: string
  mark?: boolean
}

/** How a cell looks besides its text. Tones are for print and for the eye; the text says the same in words. */
export type CellTone = 'same' | 'partial' | 'only' | 'head' | 'note'

/** A text or a number; a text stays a text whatever it begins with. */
export type SheetCell =
  | string
  | number
  | null
  | { text: string; tone?: CellTone; href?: string }
  | { runs: readonly CellRun[]; tone?: CellTone }

/** A table for a spreadsheet: what every view that can be exported gives. */
export interface Sheet {
  /** On the tab, at most 31 characters are kept. */
  name: string
  /** Lines above the table: what it is, of which editions, from which day. */
  title: string
  notes: readonly string[]
  /** `width` in characters of the standard font (one Chinese character is two). */
  columns: readonly { head: string; width: number }[]
  rows: readonly (readonly SheetCell[])[]
  /** Columns that stay in sight while one scrolls to the side. */
  frozenColumns?: number
}
