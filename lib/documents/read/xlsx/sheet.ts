import { LIMITS } from '../limits'
import { scanXml } from '../ooxml/xml'
import { damaged, tooLarge } from '../refusals'
import { numberText } from './number-format'
import { unescapeText } from './strings'

/** What is in a sheet: the cells that hold text, by row and column from 0, and its merged ranges. */
export interface Sheet {
  /** Rows in order, only those with text; within each its texts by column. */
  rows: { row: number; cells: Map<number, string> }[]
  merges: Range[]
  /** Rows or columns are hidden; their text is read all the same. */
  hidden: boolean
  pictures: number
}

/** Rows and columns from 0, both ends included. */
export interface Range {
  top: number
  left: number
  bottom: number
  right: number
}

/** What cells refer to. */
export interface Workbook {
  strings: readonly string[]
  formats: readonly string[]
  since1904: boolean
  /** What its sheets hold so far, together: `cells` of their grids and `characters` of text. */
  used: { cells: number; characters: number }
}

/** Scans a worksheet (ECMA-376 18.3) without ever holding it as a tree. */
export function readSheet(bytes: Uint8Array, workbook: Workbook): Sheet {
  const scan = new SheetScan(workbook)
  scanXml(bytes, scan)
  return scan.sheet()
}

class SheetScan {
  #rows = new Map<number, Map<number, string>>()
  #merges: Range[] = []
  #hidden = false
  #pictures = 0
  #row = -1
  #column = -1
  #type = 'n'
  #style = 0
  #value = ''
  #reading = false
  #phonetic = false
  #cells = 0

  constructor(private readonly workbook: Workbook) {}

  open(name: string, attributes: Record<string, string>) {
    switch (name) {
      case 'row':
        return this.#openRow(attributes)
      case 'c':
        return this.#openCell(attributes)
      case 'v':
        this.#reading = true
        return
      case 't':
        this.#reading = !this.#phonetic
        return
      case 'rPh':
        this.#phonetic = true
        return
      case 'col':
        if (isTrue(attributes.hidden)) this.#hidden = true
        return
      case 'mergeCell':
        return this.#merge(attributes.ref ?? '')
      case 'drawing':
      case 'legacyDrawing':
        this.#pictures += 1
    }
  }

  close(name: string) {
    if (name === 'c') this.#closeCell()
    else if (name === 'v' || name === 't') this.#reading = false
    else if (name === 'rPh') this.#phonetic = false
  }

  text(text: string) {
    if (this.#reading) this.#value += text
  }

  sheet(): Sheet {
    const rows = [...this.#rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }))
    return { rows, merges: this.#merges, hidden: this.#hidden, pictures: this.#pictures }
  }

  #openRow(attributes: Record<string, string>) {
    const number = Number(attributes.r)
    this.#row = Number.isInteger(number) && number > 0 ? number - 1 : this.#row + 1
    this.#column = -1
    if (isTrue(attributes.hidden)) this.#hidden = true
  }

  #openCell(attributes: Record<string, string>) {
    const place = attributes.r === undefined ? null : cellAddress(attributes.r)
    this.#column = place ? place.column : this.#column + 1
    if (place) this.#row = place.row
    this.#type = attributes.t ?? 'n'
    this.#style = Number(attributes.s ?? 0)
    this.#value = ''
  }

  #closeCell() {
    const text = this.#shown()
    if (text.trim() === '') return
    const { used } = this.workbook
    used.characters += text.length
    this.#cells += 1
    if (used.characters > LIMITS.characters || this.#cells > LIMITS.cells) throw tooLarge()
    let cells = this.#rows.get(this.#row)
    if (!cells) {
      if (this.#rows.size >= LIMITS.sheetRows) throw tooLarge()
      cells = new Map()
      this.#rows.set(this.#row, cells)
    }
    cells.set(this.#column, text)
  }

  #shown(): string {
    const { strings, formats, since1904 } = this.workbook
    switch (this.#type) {
      case 's': {
        const string = strings[Number(this.#value)]
        if (string === undefined && this.#value.trim() !== '') throw damaged()
        return string ?? ''
      }
      case 'b':
        return this.#value.trim() === '1' ? 'TRUE' : this.#value.trim() === '0' ? 'FALSE' : this.#value
      case 'n':
        return numberText(this.#value.trim(), formats[this.#style] ?? 'General', since1904)
      case 'd':
        return this.#value.replace(/T00:00:00(?:\.0+)?Z?$/, '')
      default:
        return unescapeText(this.#value)
    }
  }

  #merge(reference: string) {
    const [first, last] = reference.split(':')
    const from = cellAddress(first ?? '')
    const to = cellAddress(last ?? first ?? '')
    if (!from || !to) return
    if (this.#merges.length >= LIMITS.mergedRanges) throw tooLarge()
    this.#merges.push({
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    })
  }
}

/** `C12` → row 11, column 2; null when it is no address of a sheet. */
function cellAddress(address: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address)
  if (!parts) return null
  let column = 0
  for (const letter of parts[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return Number(parts[2]) > 0 ? { row: Number(parts[2]) - 1, column: column - 1 } : null
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'
