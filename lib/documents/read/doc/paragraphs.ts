import type { Findings } from '../word/findings'
import { symbolText } from '../word/symbols'
import type { Binary } from './binary'
import { MARK, type Marks } from './marks'
import { type Stretch, stretchAt } from './pages'
import type { Piece } from './pieces'
import { applyChanges, type ParagraphProperties } from './properties'
import { sprmsOf } from './sprms'
import type { Styles } from './styles'

/** A paragraph of the binary text, to its end mark. */
export interface DocParagraph {
  text: string
  properties: ParagraphProperties
  /** Its mark ends a cell (0x07) rather than a paragraph. */
  cellEnd: boolean
  endDeleted: boolean
  /** All of it was hidden or deleted. */
  gone: boolean
}

/** What paragraphs are read from. */
export interface DocText {
  text: string
  pieces: readonly Piece[]
  marks: Marks
  formatting: readonly Stretch[]
  styles: Styles
  data: Binary | null
}

/** Paragraphs of a part of the text, in order. */
export function* paragraphsOf(
  doc: DocText,
  from: number,
  to: number,
  findings: Findings,
): Generator<DocParagraph> {
  let text = ''
  let start = from
  let piece = 0
  for (let at = from; at < to; at++) {
    while (piece < doc.pieces.length - 1 && at >= doc.pieces[piece]!.to) piece += 1
    const code = doc.text.charCodeAt(at)
    if (code !== 0x0d && code !== 0x07 && code !== 0x0c) {
      text += visible(doc, at, code, findings)
      continue
    }
    const here = doc.pieces[piece]!
    const byte = here.at + (at - here.from) * here.width
    const stretch = stretchAt(doc.formatting, byte)
    // A form feed within a paragraph is a page break, at its end it closes a section.
    if (code === 0x0c && stretch && stretch.to > byte + here.width) {
      text += '\n'
      continue
    }
    yield {
      text,
      properties: propertiesAt(doc, stretch, here),
      cellEnd: code === 0x07,
      endDeleted: (doc.marks.flags[at]! & MARK.deleted) !== 0,
      gone: text === '' && at > start && (doc.marks.flags[at]! & (MARK.hidden | MARK.deleted)) !== 0,
    }
    text = ''
    start = at + 1
  }
  if (text !== '') {
    const properties = doc.styles.properties(0)
    yield { text, properties, cellEnd: false, endDeleted: false, gone: false }
  }
}

function propertiesAt(doc: DocText, stretch: Stretch | undefined, piece: Piece): ParagraphProperties {
  const styled = doc.styles.properties(stretch?.style ?? 0)
  const own = stretch ? applyChanges(styled, sprmsOf(stretch.changes), doc.data) : styled
  return piece.changes.length > 0 ? applyChanges(own, piece.changes, doc.data) : own
}

/** What a reader sees of a character. */
function visible(doc: DocText, at: number, code: number, findings: Findings): string {
  const flags = doc.marks.flags[at]!
  if (flags & MARK.instruction || code === 0x13 || code === 0x14 || code === 0x15) return ''
  if (flags & MARK.deleted) {
    findings.deletions += 1
    return ''
  }
  if (flags & MARK.hidden) {
    findings.hidden.push(doc.text[at]!)
    return ''
  }
  if (flags & MARK.special && code < 0x20) return special(code, flags, findings)
  if (flags & MARK.symbol) return symbolText('Wingdings', doc.marks.symbols.get(at) ?? 0)
  switch (code) {
    case 0x09:
      return ' '
    case 0x0b:
    case 0x0e:
      return '\n'
    case 0x1e:
      return '-'
    case 0x1f:
      return ''
    default:
      return doc.text[at]!
  }
}

/** Stand-ins for pictures and for the marks of notes and comments. */
function special(code: number, flags: number, findings: Findings): string {
  if (code === 0x01 && !(flags & MARK.data)) findings.pictures += 1
  if (code === 0x08) findings.pictures += 1
  if (code === 0x05) findings.comments += 1
  return code === 0x09 ? ' ' : ''
}
