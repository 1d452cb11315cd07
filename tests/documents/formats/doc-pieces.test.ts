import { describe, expect, it } from 'vitest'
import { Binary } from '@/lib/documents/read/doc/binary'
import { readPieces, readPieceText } from '@/lib/documents/read/doc/pieces'
import { applyChanges, PLAIN } from '@/lib/documents/read/doc/properties'
import { SPRM, sprmsOf } from '@/lib/documents/read/doc/sprms'

const u16 = (value: number) => [value & 0xff, (value >> 8) & 0xff]
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)]
const binary = (...bytes: number[]) => new Binary(Uint8Array.from(bytes))
const sprm = (code: number, ...operand: number[]) => [...u16(code), ...operand]

describe('pieces of a fast-saved .doc', () => {
  /** Text `“B€` in one byte each at 40, `职责` in two bytes each at 10; the second piece comes first in the file. */
  const prc = sprm(SPRM.deleted, 1)
  const clx = binary(
    ...[1, ...u16(prc.length), ...prc],
    ...[2, ...u32(12 + 16)],
    ...[...u32(0), ...u32(3), ...u32(5)],
    ...[...u16(0), ...u32(0x40000000 | 80), ...u16(0)],
    ...[...u16(0), ...u32(10), ...u16(1)],
  )
  const document = new Binary(new Uint8Array(64))
  document.bytes.set([0x93, 0x42, 0x80], 40)
  document.bytes.set([0x4c, 0x80, 0x23, 0x8d], 10)

  it('are put together in the order of the text, each in its own encoding', () => {
    const pieces = readPieces(clx)
    expect(pieces.map(({ from, to, at, width }) => [from, to, at, width])).toEqual([
      [0, 3, 40, 1],
      [3, 5, 10, 2],
    ])
    expect(readPieceText(pieces, document)).toBe('“B€职责')
  })

  it('carry the changes that the fast save laid over them', () => {
    const [first, second] = readPieces(clx)
    expect(first!.changes).toEqual([])
    expect(second!.changes.map(({ code, operand }) => [code, operand.u8(0)])).toEqual([[SPRM.deleted, 1]])
  })
})

describe('property changes', () => {
  it('give rows their edges and merges, whichever of the two marks means first', () => {
    const cell = (flags: number) => [...u16(flags), ...Array<number>(18).fill(0)]
    const row = (flags: number[]) => {
      const edges = flags.flatMap((_, i) => u16(i * 1000)).concat(u16(flags.length * 1000))
      const operand = [flags.length, ...edges, ...flags.flatMap(cell)]
      const list = binary(...sprm(SPRM.tableDefinition, ...u16(operand.length + 1), ...operand))
      return applyChanges(PLAIN, sprmsOf(list), null).row!
    }
    expect(row([0, 3 << 5, 1 << 5]).cells.map((c) => c.vertical)).toEqual([null, 'start', 'continue'])
    expect(row([1, 2, 2, 0, 1, 2]).cells.map((c) => c.joined)).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
    ])
    expect(row([2, 1, 1, 2, 1, 0]).cells.map((c) => c.joined)).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ])
    expect(row([0, 0]).edges).toEqual([0, 1000, 2000])
  })

  it('are looked up in the Data stream where they are too long', () => {
    const inner = [...sprm(SPRM.inTable, 1), ...sprm(SPRM.depth, ...u32(2))]
    const data = binary(0, 0, ...u16(inner.length), ...inner)
    const list = binary(...sprm(SPRM.huge, ...u32(2)))
    expect(applyChanges(PLAIN, sprmsOf(list), data)).toMatchObject({ inTable: true, depth: 2 })
    expect(applyChanges(PLAIN, sprmsOf(list), null)).toMatchObject({ inTable: false, depth: 0 })
  })

  it('end where they are broken', () => {
    expect([...sprmsOf(binary(...sprm(SPRM.level, 3), 0x0b, 0x46, 1))].map((s) => s.code)).toEqual([
      SPRM.level,
    ])
  })
})
