import { damaged } from '../refusals'
import { Binary } from './binary'

/** Formatting of a stretch of bytes of the document stream. */
export interface Stretch {
  from: number
  to: number
  /** Paragraphs: their style's number. */
  style: number
  changes: Binary
}

const PAGE = 512
const NOTHING = new Binary(new Uint8Array())

/** Formatting pages (FKP, [MS-DOC] 2.9.33 and 2.9.175) listed in a table, as stretches in file order. */
export function readStretches(list: Binary, document: Binary, kind: 'paragraphs' | 'characters'): Stretch[] {
  const count = Math.max(0, Math.floor((list.length - 4) / 8))
  if (count > document.length / PAGE) throw damaged()
  const stretches: Stretch[] = []
  for (let i = 0; i < count; i++) {
    const number = list.u32((count + 1) * 4 + i * 4) & 0x3fffff
    const page = document.slice(number * PAGE, PAGE)
    readPage(page, kind, stretches)
  }
  return stretches.sort((a, b) => a.from - b.from)
}

function readPage(page: Binary, kind: 'paragraphs' | 'characters', into: Stretch[]) {
  const count = page.u8(PAGE - 1)
  const entry = kind === 'paragraphs' ? 13 : 1
  for (let i = 0; i < count; i++) {
    const from = page.u32(i * 4)
    const to = page.u32(i * 4 + 4)
    const at = page.u8((count + 1) * 4 + i * entry) * 2
    if (to <= from) continue
    into.push({ from, to, ...(kind === 'paragraphs' ? paragraphAt(page, at) : charactersAt(page, at)) })
  }
}

function charactersAt(page: Binary, at: number) {
  if (at === 0) return { style: 0, changes: NOTHING }
  return { style: 0, changes: page.slice(at + 1, page.u8(at)) }
}

/** The length counts words; zero says that the true length follows. */
function paragraphAt(page: Binary, at: number) {
  if (at === 0) return { style: 0, changes: NOTHING }
  const words = page.u8(at)
  const start = words === 0 ? at + 2 : at + 1
  const length = words === 0 ? page.u8(at + 1) * 2 : words * 2 - 1
  if (length < 2) return { style: 0, changes: NOTHING }
  return { style: page.u16(start), changes: page.slice(start + 2, length - 2) }
}

/** The stretch that holds a byte, or undefined. */
export function stretchAt(stretches: readonly Stretch[], at: number): Stretch | undefined {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.from <= at) low = middle + 1
    else high = middle
  }
  const found = stretches[low - 1]
  return found && at < found.to ? found : undefined
}
