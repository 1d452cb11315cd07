import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  name: string
  content: string
}

const UTF8_NAMES = 0x0800
/** 1 January 1980, the first day a zip knows: the same parts always give the same bytes. */
const DAY = 0x21
const DEFLATED = 8
const VERSION = 20

/** Packs parts into a zip (PKWARE APPNOTE 4.3), in their order. */
export function packZip(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const raw = Buffer.from(content, 'utf8')
    const packed = deflateRawSync(raw, { level: 6 })
    const nameBytes = Buffer.from(name, 'utf8')
    const facts = factsOf(raw, packed, nameBytes)
    const local = Buffer.concat([word(0x04034b50), facts, nameBytes])
    directory.push(directoryEntry(facts, nameBytes, offset))
    pieces.push(local, packed)
    offset += local.length + packed.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...pieces, listing, end]))
}

/** What the local header and the directory say alike: from the version needed to the length of the extra field. */
function factsOf(raw: Buffer, packed: Buffer, name: Buffer): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(VERSION, 0)
  facts.writeUInt16LE(UTF8_NAMES, 2)
  facts.writeUInt16LE(DEFLATED, 4)
  facts.writeUInt16LE(0, 6)
  facts.writeUInt16LE(DAY, 8)
  facts.writeUInt32LE(crc32(raw), 10)
  facts.writeUInt32LE(packed.length, 14)
  facts.writeUInt32LE(raw.length, 18)
  facts.writeUInt16LE(name.length, 22)
  return facts
}

function directoryEntry(facts: Buffer, name: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  const version = Buffer.alloc(2)
  version.writeUInt16LE(VERSION, 0)
  return Buffer.concat([word(0x02014b50), version, facts, rest, name])
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value, 0)
  return bytes
}
