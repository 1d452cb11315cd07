import type { Sheet } from '@/lib/domain/sheet'
import { packZip, type ZipPart } from '../zip'
import { columnName, linksXml, type SheetXml, sheetXml } from './sheet-xml'
import { STYLES } from './styles'
import { escapeXml } from './xml-text'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** How a workbook is called on its way to a browser. */
export const WORKBOOK_TYPE = `${MAIN}.sheet`

/**
 * A workbook (.xlsx) of the tables, one sheet each: heads that stay in sight, A4 across, ready to be printed. Texts stay
 * texts (no formula comes of a cell that begins with `=`). The same tables always give the same bytes.
 */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const names = sheetNames(sheets.map(({ name }) => name))
  const written = sheets.map(sheetXml)
  return packZip([
    { name: '[Content_Types].xml', content: contentTypes(written) },
    {
      name: '_rels/.rels',
      content: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    { name: 'xl/workbook.xml', content: workbookXml(names, written, sheets) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelations(written) },
    { name: 'xl/styles.xml', content: STYLES },
    ...written.flatMap(({ xml, links }, index): ZipPart[] => [
      { name: `xl/worksheets/sheet${index + 1}.xml`, content: xml },
      ...(links.length > 0
        ? [{ name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`, content: linksXml(links) }]
        : []),
    ]),
  ])
}

const contentTypes = (written: readonly SheetXml[]) =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/>${written
    .map(
      (_, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${MAIN}.worksheet+xml"/>`,
    )
    .join('')}</Types>`

/** The head of each table is repeated on every page; a filter needs its name too, or some programs repair the file. */
function workbookXml(names: string[], written: readonly SheetXml[], sheets: readonly Sheet[]): string {
  const list = names
    .map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('')
  const defined = written
    .map(({ headRow }, index) => {
      const quoted = `'${escapeXml((names[index] ?? '').replaceAll("'", "''"))}'`
      const sheet = sheets[index]
      const last = columnName(Math.max(0, (sheet?.columns.length ?? 1) - 1))
      const filter =
        sheet && sheet.rows.length > 0
          ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!$A$${headRow}:$${last}$${headRow + sheet.rows.length}</definedName>`
          : ''
      return `${filter}<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$${headRow}:$${headRow}</definedName>`
    })
    .join('')
  return `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${list}</sheets><definedNames>${defined}</definedNames></workbook>`
}

const workbookRelations = (written: readonly SheetXml[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${written
    .map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join(
      '',
    )}<Relationship Id="rId${written.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`

/** Names a workbook takes: not empty, at most 31 characters, none of []:*?/\, no two alike. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'|'$/g, '')
        .trim()
        .slice(0, 31) || '表'
    let own = plain
    for (let n = 2; taken.has(own.toLowerCase()); n++) own = `${plain.slice(0, 28)} ${n}`
    taken.add(own.toLowerCase())
    return own
  })
}
