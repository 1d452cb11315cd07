import type { Binary } from './binary'

/** One change of a property: its code and where its operand stands. */
export interface Sprm {
  code: number
  operand: Binary
}

/** Codes of the property changes we look at ([MS-DOC] 2.6). */
export const SPRM = {
  paragraphStyle: 0x4600,
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  outline: 0x2640,
  depth: 0x6649,
  deeper: 0x664a,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  hugeOld: 0x6645,
  huge: 0x6646,
  tableProperties: 0x646b,
  tableDefinition: 0xd608,
  headerRow: 0x3404,
  mergeCells: 0x5624,
  splitCells: 0x5625,
  verticalMerge: 0xd62b,
  deleted: 0x0800,
  hidden: 0x083c,
  special: 0x0855,
  data: 0x0806,
  symbol: 0x6a09,
} as const

const FIXED = [1, 1, 2, 4, 2, 2, 0, 3]

/** The property changes of a `grpprl`, in order; a broken rest is left out. */
export function* sprmsOf(list: Binary): Generator<Sprm> {
  let at = 0
  while (at + 2 <= list.length) {
    const code = list.u16(at)
    at += 2
    const { skip, size } = operandSize(code, list, at)
    if (at + skip + size > list.length) return
    yield { code, operand: list.slice(at + skip, size) }
    at += skip + size
  }
}

/** How long an operand is, and how many bytes before it say so ([MS-DOC] 2.2.5.1). */
function operandSize(code: number, list: Binary, at: number): { skip: number; size: number } {
  const fixed = FIXED[code >> 13]!
  if (fixed > 0) return { skip: 0, size: fixed }
  if (at + 2 > list.length) return { skip: 0, size: list.length }
  if (code === SPRM.tableDefinition) return { skip: 2, size: Math.max(0, list.u16(at) - 1) }
  const size = list.u8(at)
  if (code === 0xc615 && size === 255) return tabsSize(list, at)
  return { skip: 1, size }
}

/** Changed tab stops too many for one byte: counted by what is deleted and added. */
function tabsSize(list: Binary, at: number): { skip: number; size: number } {
  if (at + 2 > list.length) return { skip: 0, size: list.length }
  const deleted = list.u8(at + 1)
  const added = at + 2 + deleted * 4
  const size = added < list.length ? 2 + deleted * 4 + list.u8(added) * 3 : list.length
  return { skip: 1, size }
}

/** The changes that a compact code of a fast-saved piece stands for (Prm0, [MS-DOC] 2.9.214). */
const COMPACT: Record<number, number> = {
  12: SPRM.level,
  24: SPRM.inTable,
  25: SPRM.rowEnd,
  65: SPRM.deleted,
  92: SPRM.hidden,
}

export function compactCode(isprm: number): number | undefined {
  return COMPACT[isprm]
}
