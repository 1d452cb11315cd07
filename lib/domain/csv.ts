/** Excel opens a CSV as UTF-8 only when it begins so. */
export const CSV_START = '\uFEFF'

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s]*[=+\-@\t\r]/

/** One cell: quoted, and harmless where a spreadsheet would reckon with it (a leading apostrophe shows it as text). */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return /["\r\n,']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** One row, with its line end (RFC 4180). */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}
