import { crc32, inflateRawSync } from 'node:zlib'
import { LIMITS } from '../limits'
import { damaged, encrypted, tooLarge } from '../refusals'

/** A zip container whose parts are unpacked one by one, each only when asked for and never beyond the limits. */
export interface ZipParts {
  names: readonly string[]
  has(name: string): boolean
  /** Unpacks a part, or null when there is none. Throws UnreadableDocument: damaged, encrypted, too large. */
  read(name: string): Uint8Array | null
}

interface Entry {
  name: string
  flags: number
  method: number
  crc: number
  packedSize: number
  size: number
  offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50

/** Opens a zip by its central directory (PKWARE APPNOTE 4.3); names are compared without regard to case. */
export function openZip(bytes: Uint8Array): ZipParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  let budget: number = LIMITS.unpackedBytes
  return {
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(key(name)),
    read(name) {
      const entry = entries.get(key(name))
      if (!entry) return null
      const content = unpack(bytes, view, entry, budget)
      budget -= content.length
      return content
    },
  }
}

const key = (name: string) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > LIMITS.zipEntries) throw tooLarge()
  const decoder = new TextDecoder()
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    // The first of two parts with one name counts: a second one is a way to show one thing and read another.
    if (!entries.has(key(name))) {
      entries.set(key(name), {
        name,
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      })
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The end record stands in the last 64 KB, behind it only a comment. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw damaged()
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, budget: number): Uint8Array {
  if (entry.flags & 1) throw encrypted()
  if (entry.size > budget) throw tooLarge()
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_HEADER) throw damaged()
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packedSize)
  if (packed.length < entry.packedSize) throw damaged()
  const content = entry.method === 0 ? packed : inflate(packed, entry)
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged()
  return content
}

/** The declared size is the limit: a part that grows beyond it lies and is not unpacked further. */
function inflate(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method !== 8) throw damaged()
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.size + 1 })
  } catch {
    throw damaged()
  }
}
