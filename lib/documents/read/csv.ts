import type { Block, Blocks, Row } from './blocks'
import { decodeText } from './decode'
import { LIMITS } from './limits'
import { tooLarge } from './refusals'

/**
 * Reads comma-, semicolon- or tab-separated values (RFC 4180, in any of the text encodings) as one table; long
 * runs of blank rows are cut short. The separator is found out when it is not given. Throws UnreadableDocument when
 * it passes the limits of a sheet.
 */
export function readCsv(bytes: Uint8Array, separator?: string): Blocks {
  const { text, damaged } = decodeText(bytes)
  const records = recordsOf(text.replace(/^\ufeff/, ''), separator ?? separatorOf(text))
  const label = '第1个表格'
  const rows = records.map(({ number, fields }, row): Row => {
    const cells = fields.map((text) => ({ text, colSpan: 1, rowSpan: 1, covered: false }))
    return { cells, header: false, place: { block: 0, row, label: `${label}第${number}行` } }
  })
  const blocks: Block[] =
    rows.length === 0
      ? []
      : [{ type: 'table', rows, mergesLost: true, place: { block: 0, row: null, label } }]
  const whole = { block: 0, row: null, label: '全文' }
  const note = {
    code: 'unreadable-bytes',
    message: '有些字节不是文字，显示为“\ufffd”，请核对原文',
    place: whole,
  }
  return { blocks, notes: damaged ? [note] : [] }
}

/** The separator met most often before the first line's end, outside quotes. */
function separatorOf(text: string): string {
  const counts = new Map([
    [',', 0],
    ['\t', 0],
    [';', 0],
  ])
  let quoted = false
  for (const char of text.slice(0, 8192)) {
    if (char === '"') quoted = !quoted
    else if (!quoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ','
}

/** Blank rows say no more when they are many. */
const LONGEST_GAP = 24

/** A record, and which one of the file it is, from 1. */
interface CsvRecord {
  number: number
  fields: string[]
}

/** Gathers fields into records, counting as it goes: a file of 20 MB may hold 20 million fields. */
class Records {
  readonly found: CsvRecord[] = []
  #number = 1
  #fields: string[] = []
  #columns = 0
  #hasText = false
  #gap = 0
  #cells = 0

  add(field: string) {
    const isBlank = field.trim() === ''
    this.#columns += 1
    if (this.#columns <= LIMITS.sheetColumns) this.#fields.push(field)
    else if (!isBlank) throw tooLarge()
    if (!isBlank) this.#hasText = true
  }

  end() {
    this.#gap = this.#hasText ? 0 : this.#gap + 1
    if (this.#gap <= LONGEST_GAP) {
      this.#cells += this.#fields.length
      if (this.#cells > LIMITS.cells || this.found.length >= LIMITS.sheetRows) throw tooLarge()
      this.found.push({ number: this.#number, fields: this.#fields })
    }
    this.#number += 1
    this.#fields = []
    this.#columns = 0
    this.#hasText = false
  }

  get isBegun() {
    return this.#columns > 0
  }
}

/**
 * Records of a CSV text. A quote opens a quoted field only at its beginning; a quote that never closes is taken
 * as a character, so a stray one cannot swallow the rest of the file.
 */
function recordsOf(text: string, separator: string): CsvRecord[] {
  const records = new Records()
  const end = text.length
  let at = 0
  let unclosed = false
  while (at < end) {
    let field: string
    const closing: number = text[at] === '"' && !unclosed ? closingQuote(text, at) : -1
    if (text[at] === '"' && closing < 0) unclosed = true
    if (closing >= 0) {
      const rest = fieldEnd(text, closing + 1, separator)
      field = text.slice(at + 1, closing).replaceAll('""', '"') + text.slice(closing + 1, rest)
      at = rest
    } else {
      const stop = fieldEnd(text, at, separator)
      field = text.slice(at, stop)
      at = stop
    }
    records.add(field)
    if (text[at] === separator) {
      at++
      if (at === end) records.add('')
      continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    records.end()
  }
  if (records.isBegun) records.end()
  return records.found
}

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

function fieldEnd(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}
