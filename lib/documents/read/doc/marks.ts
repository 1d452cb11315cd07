import type { Binary } from './binary'
import type { Stretch } from './pages'
import type { Piece } from './pieces'
import { SPRM, type Sprm, sprmsOf } from './sprms'

/** What is said of single characters. */
export const MARK = { deleted: 1, hidden: 2, special: 4, data: 8, symbol: 16, instruction: 32 } as const

export interface Marks {
  /** By character position, a sum of MARK values. */
  flags: Uint8Array
  /** Codes of characters that come from a symbol font, by position. */
  symbols: Map<number, number>
}

/** Marks each character: deleted, hidden, special, of a symbol font, or part of a field's instruction. */
export function markCharacters(text: string, pieces: readonly Piece[], stretches: readonly Stretch[]): Marks {
  const marks: Marks = { flags: new Uint8Array(text.length), symbols: new Map() }
  const parsed = new Map<Binary, Sprm[]>()
  for (const piece of pieces) {
    const end = piece.at + (piece.to - piece.from) * piece.width
    for (let i = firstBehind(stretches, piece.at); i < stretches.length && stretches[i]!.from < end; i++) {
      const stretch = stretches[i]!
      if (stretch.changes.length === 0) continue
      const sprms = parsed.get(stretch.changes) ?? [...sprmsOf(stretch.changes)]
      parsed.set(stretch.changes, sprms)
      const from = piece.from + Math.max(0, Math.floor((stretch.from - piece.at) / piece.width))
      const to = piece.from + Math.ceil((Math.min(stretch.to, end) - piece.at) / piece.width)
      mark(marks, sprms, from, Math.min(to, piece.to))
    }
    if (piece.changes.length > 0) mark(marks, piece.changes, piece.from, piece.to)
  }
  markInstructions(text, marks.flags)
  return marks
}

/** Index of the first stretch that ends behind a byte. */
function firstBehind(stretches: readonly Stretch[], at: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.to <= at) low = middle + 1
    else high = middle
  }
  return low
}

const FLAG_OF = new Map<number, number>([
  [SPRM.deleted, MARK.deleted],
  [SPRM.hidden, MARK.hidden],
  [SPRM.special, MARK.special],
  [SPRM.data, MARK.data],
])

function mark(marks: Marks, sprms: readonly Sprm[], from: number, to: number) {
  for (const { code, operand } of sprms) {
    if (code === SPRM.symbol) {
      for (let at = from; at < to; at++) {
        marks.flags[at]! |= MARK.symbol
        marks.symbols.set(at, operand.u16(2))
      }
    }
    const flag = FLAG_OF.get(code)
    if (flag === undefined) continue
    // 0x81 is the opposite of the style's value; styles that hide are rare, so it means yes.
    const on = operand.u8(0) === 1 || operand.u8(0) === 0x81
    for (let at = from; at < to; at++) {
      if (on) marks.flags[at]! |= flag
      else marks.flags[at]! &= ~flag
    }
  }
}

/** Fields: 0x13 instruction 0x14 result 0x15. Only a field that is whole loses its instruction. */
function markInstructions(text: string, flags: Uint8Array) {
  const depth = new Int32Array(text.length + 1)
  const open: { from: number; inResult: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x13) open.push({ from: at, inResult: false })
    else if (code === 0x14 || code === 0x15) {
      const field = open.at(-1)
      if (!field) continue
      if (!field.inResult) {
        depth[field.from]! += 1
        depth[at + 1]! -= 1
      }
      field.inResult = true
      if (code === 0x15) open.pop()
    }
  }
  let within = 0
  for (let at = 0; at < text.length; at++) {
    within += depth[at]!
    if (within > 0) flags[at]! |= MARK.instruction
  }
}
