import { LIMITS } from '../limits'
import { damaged, tooLarge } from '../refusals'
import { Binary } from './binary'
import { compactCode, type Sprm, sprmsOf } from './sprms'

/** A stretch of text that stands in one place of the file. */
export interface Piece {
  /** First and last + 1 character. */
  from: number
  to: number
  /** Where its first byte stands in the document stream, and how many bytes a character takes. */
  at: number
  width: 1 | 2
  /** Changes that a fast save laid over the piece. */
  changes: Sprm[]
}

/** The piece table (Clx, [MS-DOC] 2.9.38): pieces in text order. */
export function readPieces(clx: Binary): Piece[] {
  const changes: Binary[] = []
  let at = 0
  while (clx.u8(at) === 1) {
    const size = clx.u16(at + 1)
    changes.push(clx.slice(at + 3, size))
    at += 3 + size
  }
  if (clx.u8(at) !== 2) throw damaged()
  const table = clx.slice(at + 5, clx.u32(at + 1))
  const count = Math.floor((table.length - 4) / 12)
  const pieces: Piece[] = []
  for (let i = 0; i < count; i++) {
    const from = table.u32(i * 4)
    const to = table.u32(i * 4 + 4)
    if (to < from || to > LIMITS.characters) throw to < from ? damaged() : tooLarge()
    const descriptor = (count + 1) * 4 + i * 8
    const fc = table.u32(descriptor + 2)
    const narrow = (fc & 0x40000000) !== 0
    pieces.push({
      from,
      to,
      at: narrow ? (fc & 0x3fffffff) / 2 : fc & 0x3fffffff,
      width: narrow ? 1 : 2,
      changes: changesOf(table.u16(descriptor + 6), changes),
    })
  }
  return pieces
}

function changesOf(prm: number, lists: readonly Binary[]): Sprm[] {
  if (prm === 0) return []
  if (prm & 1) {
    const list = lists[prm >> 1]
    return list ? [...sprmsOf(list)] : []
  }
  const code = compactCode((prm >> 1) & 0x7f)
  return code === undefined ? [] : [{ code, operand: new Binary(Uint8Array.of(prm >> 8)) }]
}

/** The whole text, one UTF-16 unit for each character position. */
export function readPieceText(pieces: readonly Piece[], document: Binary): string {
  const narrow = new TextDecoder('latin1')
  const wide = new TextDecoder('utf-16le', { ignoreBOM: true })
  let text = ''
  for (const piece of pieces) {
    if (piece.from !== text.length) throw damaged()
    const bytes = document.slice(piece.at, (piece.to - piece.from) * piece.width).bytes
    const part = piece.width === 1 ? windows1252(narrow.decode(bytes)) : wide.decode(bytes)
    if (part.length !== piece.to - piece.from) throw damaged()
    text += part
  }
  return text
}

/** Signs of Windows-1252 from 0x80 to 0x9F, among them the curly quotes; blanks are not assigned. */
const SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Node 20 reads `windows-1252` as if it were Latin-1, so these signs are put in by hand. */
function windows1252(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (sign) => {
    const known = SIGNS[sign.charCodeAt(0) - 0x80]!
    return known === ' ' ? sign : known
  })
}
