import type { Block, Blocks, Row } from './blocks'
import { decodeText } from './decode'

/** Reads comma-, semicolon- or tab-separated values (RFC 4180, in any of the text encodings) as one table. */
export function readCsv(bytes: Uint8Array): Blocks {
  const { text, damaged } = decodeText(bytes)
  const records = recordsOf(text.replace(/^\ufeff/, ''), separatorOf(text))
  const label = '第1个表格'
  const rows = records.map((texts, row): Row => {
    const cells = texts.map((cell) => ({ text: cell, colSpan: 1, rowSpan: 1, covered: false }))
    return { cells, header: false, place: { block: 0, row, label: `${label}第${row + 1}行` } }
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

/**
 * Records of a CSV text. A quote opens a quoted field only at its beginning; a quote that never closes is taken
 * as a character, so a stray one cannot swallow the rest of the file.
 */
function recordsOf(text: string, separator: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
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
    record.push(field)
    if (text[at] === separator) {
      at++
      if (at === end) record.push('')
      continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    records.push(record)
    record = []
  }
  if (record.length > 0) records.push(record)
  return records
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
