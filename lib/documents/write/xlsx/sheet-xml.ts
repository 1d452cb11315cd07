import type { Sheet, SheetCell } from '@/lib/domain/sheet'
import { FORMATS, formatOf } from './styles'
import { cellText, escapeXml } from './xml-text'

/** A worksheet (ECMA-376 18.3) and the addresses its cells lead to, in the order of their ids rId1, rId2, …. */
export interface SheetXml {
  xml: string
  links: string[]
  /** Number of the row with the column heads, from 1. */
  headRow: number
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

export function sheetXml(sheet: Sheet): SheetXml {
  const links: string[] = []
  const anchors: string[] = []
  const rows: string[] = [
    row(1, [inline('A1', FORMATS.title, sheet.title)], 28),
    ...sheet.notes.map((note, index) => row(index + 2, [inline(`A${index + 2}`, FORMATS.note, note)])),
  ]
  const headRow = rows.length + 1
  rows.push(
    row(
      headRow,
      sheet.columns.map(({ head }, at) => inline(`${columnName(at)}${headRow}`, FORMATS.head, head)),
    ),
  )
  for (const [index, cells] of sheet.rows.entries()) {
    const number = headRow + 1 + index
    rows.push(
      row(
        number,
        cells.map((cell, at) => {
          const place = `${columnName(at)}${number}`
          if (typeof cell === 'object' && cell !== null && 'text' in cell && cell.href) {
            links.push(cell.href)
            anchors.push(`<hyperlink ref="${place}" r:id="rId${links.length}"/>`)
          }
          return cellXml(place, cell)
        }),
      ),
    )
  }
  const last = `${columnName(Math.max(0, sheet.columns.length - 1))}${headRow + sheet.rows.length}`
  const frozen = sheet.frozenColumns ?? 0
  const corner = `${columnName(frozen)}${headRow + 1}`
  return {
    links,
    headRow,
    xml: [
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${NAMESPACES}>`,
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      `<dimension ref="A1:${last}"/>`,
      `<sheetViews><sheetView workbookViewId="0"><pane ${frozen > 0 ? `xSplit="${frozen}" ` : ''}ySplit="${headRow}" topLeftCell="${corner}" activePane="${frozen > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/></sheetView></sheetViews>`,
      '<sheetFormatPr defaultRowHeight="16"/>',
      `<cols>${sheet.columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
      `<sheetData>${rows.join('')}</sheetData>`,
      sheet.rows.length > 0 ? `<autoFilter ref="A${headRow}:${last}"/>` : '',
      anchors.length > 0 ? `<hyperlinks>${anchors.join('')}</hyperlinks>` : '',
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>',
      '</worksheet>',
    ].join(''),
  }
}

function cellXml(place: string, cell: SheetCell): string {
  if (cell === null || cell === '') return `<c r="${place}" s="${FORMATS.plain}"/>`
  if (typeof cell === 'number') return `<c r="${place}" s="${FORMATS.number}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return inline(place, FORMATS.plain, cell)
  if ('runs' in cell) {
    const runs = cell.runs.map(
      ({ text, mark }) =>
        `<r>${mark ? '<rPr><b/><u/><sz val="11"/><rFont val="等线"/></rPr>' : '<rPr><sz val="11"/><rFont val="等线"/></rPr>'}${textXml(text)}</r>`,
    )
    return `<c r="${place}" s="${formatOf(cell.tone)}" t="inlineStr"><is>${runs.join('')}</is></c>`
  }
  return inline(place, cell.href && !cell.tone ? FORMATS.link : formatOf(cell.tone), cell.text)
}

/** A text in place: always a text, whatever it begins with. */
const inline = (place: string, format: number, text: string) =>
  text === ''
    ? `<c r="${place}" s="${format}"/>`
    : `<c r="${place}" s="${format}" t="inlineStr"><is>${textXml(text)}</is></c>`

const textXml = (text: string) => `<t xml:space="preserve">${cellText(text)}</t>`

const row = (number: number, cells: string[], height?: number) =>
  `<row r="${number}"${height ? ` ht="${height}" customHeight="1"` : ''}>${cells.join('')}</row>`

/** A, B, … Z, AA, … */
export function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`
}

/** The relations of a sheet: where its cells lead to. */
export const linksXml = (links: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(
      (href, index) =>
        `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escapeXml(href)}" TargetMode="External"/>`,
    )
    .join('')}</Relationships>`
