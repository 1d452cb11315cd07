import { SaxesParser } from 'saxes'
import { LIMITS } from '../limits'
import { damaged, declaresEntities, tooLarge } from '../refusals'
import { Names } from './names'

export type Attributes = Record<string, string>

/** What a scan calls. Names carry the usual prefixes (names.ts). */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
}

/** Faults of characters, not of structure: Word would refuse them, we can read on. */
const FORGIVEN = /disallowed character|malformed character entity/
const CHUNK = 1 << 16
/** Shared by all elements without attributes. */
const NO_ATTRIBUTES: Attributes = {}

/**
 * Scans an XML part. Document type declarations are refused, so no entity is ever defined or fetched.
 * Throws UnreadableDocument when the part is broken or beyond the limits.
 */
export function scanXml(bytes: Uint8Array, events: XmlEvents): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const names = new Names()
  let items = 0
  let depth = 0
  let forgiven = false
  parser.on('error', (error) => {
    if (!FORGIVEN.test(error.message)) throw damaged()
    forgiven = true
  })
  parser.on('doctype', () => {
    throw declaresEntities()
  })
  parser.on('opentag', (tag) => {
    let count = 0
    let declares = false
    for (const name in tag.attributes) {
      count += 1
      if (name.startsWith('xmlns')) declares = true
    }
    items += 1 + count
    depth += 1
    if (items > LIMITS.xmlItems || depth > LIMITS.xmlDepth) throw tooLarge()
    const name = names.open(tag.name, declares ? tag.attributes : NO_ATTRIBUTES)
    events.open(name, count === 0 ? NO_ATTRIBUTES : usualAttributes(tag.attributes, names))
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    events.close(names.close(tag.name))
  })
  const text = (raw: string) => {
    events.text(forgiven ? raw.replace(/&#(?:\d+|x[0-9a-f]+);/gi, '') : raw)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
  }
  parser.write(decoder.decode()).close()
}

function usualAttributes(raw: Attributes, names: Names): Attributes {
  if (!names.renames) return raw
  let renamed: Attributes | null = null
  for (const name in raw) {
    const usual = names.attribute(name)
    if (usual === name) continue
    renamed ??= { ...raw }
    renamed[usual] = raw[name]!
  }
  return renamed ?? raw
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
