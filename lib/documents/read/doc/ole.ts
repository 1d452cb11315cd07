import { damaged } from '../refusals'

/** An OLE container: streams by name, read when asked for. */
export interface Ole {
  /** Names of the streams of the root storage. */
  names: readonly string[]
  /** A stream of the root storage, or null. Throws UnreadableDocument when its sectors are broken. */
  read(name: string): Uint8Array | null
}

interface Stream {
  name: string
  start: number
  size: number
}

const END_OF_CHAIN = 0xfffffffe
const FREE = 0xffffffff
const NONE = 0xffffffff

/** Opens an OLE compound file ([MS-CFB]). Only the root's own streams: those deeper belong to embedded files. */
export function openOle(bytes: Uint8Array): Ole {
  if (bytes.length < 512) throw damaged()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw damaged()
  const sectors = new Sectors(bytes, view, 1 << shift)
  const { root, streams } = readDirectory(sectors.chain(view.getUint32(48, true)))
  const cutoff = view.getUint32(56, true)
  const small = () => new SmallSectors(sectors, root, view.getUint32(60, true))
  return {
    names: streams.map((stream) => stream.name),
    read(name) {
      const stream = streams.find((s) => s.name.toLowerCase() === name.toLowerCase())
      if (!stream) return null
      const content = stream.size < cutoff ? small().chain(stream.start) : sectors.chain(stream.start)
      if (content.length < stream.size) throw damaged()
      return content.subarray(0, stream.size)
    },
  }
}

/** The file's sectors and the table that chains them (FAT). */
class Sectors {
  #table: Uint32Array

  constructor(
    private readonly bytes: Uint8Array,
    view: DataView,
    private readonly size: number,
  ) {
    this.#table = this.#readTable(view)
  }

  /** A chain's sectors, one after the other. */
  chain(start: number): Uint8Array {
    const numbers = follow(start, this.#table)
    const content = new Uint8Array(numbers.length * this.size)
    numbers.forEach((number, i) => {
      content.set(this.#sector(number), i * this.size)
    })
    return content
  }

  /** The last sector of a file may be cut short: what is missing reads as zeros. */
  #sector(number: number): Uint8Array {
    const at = (number + 1) * this.size
    if (at >= this.bytes.length) throw damaged()
    return this.bytes.subarray(at, at + this.size)
  }

  /** The table's own sectors are listed in the header and in further sectors chained from there (DIFAT). */
  #readTable(view: DataView): Uint32Array {
    const listed: number[] = []
    for (let at = 76; at < 512; at += 4) listed.push(view.getUint32(at, true))
    let next = view.getUint32(68, true)
    const seen = new Set<number>()
    while (next < END_OF_CHAIN - 1 && next !== FREE) {
      if (seen.has(next)) throw damaged()
      seen.add(next)
      const words = wordsOf(this.#sector(next))
      listed.push(...words.subarray(0, -1))
      next = words.at(-1)!
    }
    const used = listed.filter((number) => number < END_OF_CHAIN - 1)
    if (used.length > this.bytes.length / this.size) throw damaged()
    const tables = used.map((number) => wordsOf(this.#sector(number)))
    const perSector = this.size / 4
    const table = new Uint32Array(tables.length * perSector).fill(FREE)
    tables.forEach((words, i) => {
      table.set(words, i * perSector)
    })
    return table
  }
}

/** Streams below the cutoff live in small sectors inside the root's own stream. */
class SmallSectors {
  #content: Uint8Array
  #table: Uint32Array

  constructor(sectors: Sectors, root: Stream, tableStart: number) {
    this.#content = sectors.chain(root.start)
    this.#table = tableStart < END_OF_CHAIN - 1 ? wordsOf(sectors.chain(tableStart)) : new Uint32Array()
  }

  chain(start: number): Uint8Array {
    const numbers = follow(start, this.#table)
    const content = new Uint8Array(numbers.length * 64)
    numbers.forEach((number, i) => {
      content.set(this.#content.subarray(number * 64, number * 64 + 64), i * 64)
    })
    return content
  }
}

/** Sector numbers of a chain; a chain that runs in a circle or out of the table is broken. */
function follow(start: number, table: Uint32Array): number[] {
  const numbers: number[] = []
  for (let at = start; at !== END_OF_CHAIN; at = table[at]!) {
    if (at >= table.length || numbers.length > table.length) throw damaged()
    numbers.push(at)
  }
  return numbers
}

function readDirectory(bytes: Uint8Array): { root: Stream; streams: Stream[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder('utf-16le')
  const entryAt = (id: number) => {
    const at = id * 128
    if (at + 128 > bytes.length) throw damaged()
    const nameLength = Math.max(0, Math.min(62, view.getUint16(at + 64, true) - 2))
    return {
      name: decoder.decode(bytes.subarray(at, at + nameLength)),
      type: bytes[at + 66]!,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  }
  const root = entryAt(0)
  const streams: Stream[] = []
  const seen = new Set<number>()
  const waiting = [root.child]
  while (waiting.length > 0) {
    const id = waiting.pop()!
    if (id === NONE || seen.has(id)) continue
    seen.add(id)
    const entry = entryAt(id)
    waiting.push(entry.left, entry.right)
    if (entry.type === 2) streams.push(entry)
  }
  return { root, streams }
}

/** The sector as little-endian words; one cut short by the file's end has fewer. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true))
}
