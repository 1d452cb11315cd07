import { damaged } from '../refusals'
import type { ListInstance, ListLevel } from '../word/list-counter'
import { formatOfCode } from '../word/number-format'
import type { Binary } from './binary'

/** The lists that paragraphs name by number, from 1 (PlfLfo and PlfLst, [MS-DOC] 2.9.191 and 2.9.190). */
export function readLists(
  table: Binary,
  lists: { at: number; length: number },
  uses: { at: number; length: number },
) {
  if (lists.length < 2 || uses.length < 4) return []
  return readUses(table.slice(uses.at, uses.length), readDefinitions(table, lists))
}

/** LSTF records, and behind them, outside the stated length, the levels of all lists. */
function readDefinitions(table: Binary, place: { at: number; length: number }): Map<number, ListLevel[]> {
  const count = table.u16(place.at)
  const reader = new Reader(table, place.at + 2 + count * 28)
  const definitions = new Map<number, ListLevel[]>()
  for (let i = 0; i < count; i++) {
    const record = place.at + 2 + i * 28
    const simple = (table.u8(record + 26) & 1) !== 0
    const levels: ListLevel[] = []
    for (let depth = 0; depth < (simple ? 1 : 9); depth++) levels.push(readLevel(reader))
    definitions.set(table.u32(record), levels)
  }
  return definitions
}

/** LFO records, each followed (behind all of them) by what it changes. */
function readUses(uses: Binary, definitions: ReadonlyMap<number, ListLevel[]>): ListInstance[] {
  const count = uses.u32(0)
  if (count * 16 + 4 > uses.length) throw damaged()
  const reader = new Reader(uses, 4 + count * 16)
  const instances: ListInstance[] = []
  for (let i = 0; i < count; i++) {
    const list = uses.u32(4 + i * 16)
    const levels: (ListLevel | undefined)[] = [...(definitions.get(list) ?? [])]
    const startAnew = new Map<number, number>()
    const overrides = uses.u8(4 + i * 16 + 12)
    if (reader.has(4)) reader.u32()
    for (let j = 0; j < overrides && reader.has(8); j++) {
      const start = reader.u32()
      const flags = reader.u32()
      const depth = flags & 0xf
      if (flags & 0x20) levels[depth] = readLevel(reader)
      if (flags & 0x10) startAnew.set(depth, flags & 0x20 ? (levels[depth]?.start ?? start) : start)
    }
    instances.push({ definition: String(list), levels, startAnew })
  }
  return instances
}

/** LVL: 28 fixed bytes, formatting, then the number's text with characters 0–8 for the levels' numbers. */
function readLevel(reader: Reader): ListLevel {
  const start = reader.u32()
  const format = formatOfCode(reader.u8())
  const flags = reader.u8()
  reader.skip(9 + 1 + 4 + 4)
  const formatting = reader.u8() + reader.u8()
  const restartLimit = reader.u8()
  reader.skip(1 + formatting)
  const text = reader.text(reader.u16())
  return {
    start,
    format,
    text: text.replace(/[\u0000-\u0008]/g, (sign) => `%${sign.charCodeAt(0) + 1}`),
    legal: (flags & 0x04) !== 0,
    restartAfter: flags & 0x08 ? restartLimit : null,
  }
}

/** Reads on from where it stands. */
class Reader {
  constructor(
    private readonly bytes: Binary,
    private at: number,
  ) {}

  has(count: number): boolean {
    return this.at + count <= this.bytes.length
  }

  skip(count: number) {
    this.at += count
  }

  u8(): number {
    this.at += 1
    return this.bytes.u8(this.at - 1)
  }

  u16(): number {
    this.at += 2
    return this.bytes.u16(this.at - 2)
  }

  u32(): number {
    this.at += 4
    return this.bytes.u32(this.at - 4)
  }

  text(length: number): string {
    const { bytes } = this.bytes.slice(this.at, length * 2)
    this.at += length * 2
    return new TextDecoder('utf-16le').decode(bytes)
  }
}
