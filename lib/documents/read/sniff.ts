import type { ZipParts } from './ooxml/zip'

/** What a file really is, told by its content. Names of streams and parts are those of the formats. */
export type Kind =
  | ('docx' | 'xlsx' | 'doc' | 'text')
  | ('encrypted' | 'xls' | 'xlsb' | 'ppt' | 'odt' | 'ods' | 'ofd' | 'epub' | 'works' | 'ole' | 'zip')
  | ('pdf' | 'rtf' | 'html' | 'word-xml' | 'image' | 'archive' | 'program' | 'binary')

const SIGNATURES: readonly [string, Kind | 'zip?' | 'ole?'][] = [
  ['504b0304', 'zip?'],
  ['504b0506', 'zip?'],
  ['d0cf11e0a1b11ae1', 'ole?'],
  ['25504446', 'pdf'],
  ['7b5c7274', 'rtf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['52617221', 'archive'],
  ['377abcaf271c', 'archive'],
  ['1f8b08', 'archive'],
  ['7f454c46', 'program'],
]

/** The kind by a file's first bytes; containers (`zip?`, `ole?`) need a look inside. */
export function sniff(bytes: Uint8Array): Kind | 'zip?' | 'ole?' {
  const head = hex(bytes.subarray(0, 16))
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))
  if (known) return known[1]
  if (isImage(bytes)) return 'image'
  if (head.startsWith('4d5a') && bytes.subarray(0, 512).includes(0)) return 'program'
  return sniffText(bytes)
}

/** BMP, WebP and HEIC keep their sign behind a length. */
function isImage(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 16))
  if (/^RIFF.{4}WEBP/s.test(head) || /^.{4}ftyp(?:heic|heix|mif1|avif)/s.test(head)) return true
  return head.startsWith('BM') && bytes.length > 54 && bytes.subarray(0, 14).includes(0)
}

function sniffText(bytes: Uint8Array): Kind {
  const wide = wideEncoding(bytes)
  const start = wide ? new TextDecoder(wide).decode(bytes.subarray(0, 4096)) : latin(bytes.subarray(0, 4096))
  const text = start
    .replace(/^(?:\uFEFF|\u00ef\u00bb\u00bf)/, '')
    .trimStart()
    .toLowerCase()
  if (text.startsWith('{\\rtf')) return 'rtf'
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta|<div|mime-version:)/.test(text)) return 'html'
  if (/^<\?xml/.test(text)) return /<html/.test(text) ? 'html' : 'word-xml'
  if (!wide && isBinary(bytes)) return 'binary'
  return 'text'
}

/** UTF-16 by its mark, or by the zero bytes that ASCII leaves in every second place. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 === 0 ? even++ : odd++
  if (even + odd === 0 || even + odd === sample.length) return null
  if (even === 0 && odd > sample.length / 64) return 'utf-16le'
  if (odd === 0 && even > sample.length / 64) return 'utf-16be'
  return null
}

/** Zero bytes, or more control characters than a text with a few strays would hold. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1 << 16)
  let zeros = 0
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) zeros += 1
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1
  }
  return zeros > sample.length / 200 || controls + zeros > Math.max(8, sample.length / 10)
}

/** The kind of a zip container. */
export function kindOfZip(zip: ZipParts): Kind {
  const has = (start: string) => zip.names.some((name) => name.toLowerCase().startsWith(start))
  if (has('word/')) return 'docx'
  if (has('xl/workbook.bin')) return 'xlsb'
  if (has('xl/')) return 'xlsx'
  if (has('ppt/')) return 'ppt'
  if (has('ofd.xml')) return 'ofd'
  const mimetype = zip.has('mimetype') ? latin(zip.read('mimetype') ?? new Uint8Array()) : ''
  if (/opendocument\.text/.test(mimetype)) return 'odt'
  if (/opendocument\.spreadsheet/.test(mimetype)) return 'ods'
  if (/epub/.test(mimetype)) return 'epub'
  return 'zip'
}

/** The kind of an OLE container by the names of its streams. */
export function kindOfOle(streams: readonly string[]): Kind {
  const has = (name: string) => streams.some((stream) => stream.toLowerCase() === name)
  if (has('encryptedpackage')) return 'encrypted'
  if (has('worddocument')) return 'doc'
  if (has('workbook') || has('book')) return 'xls'
  if (has('powerpoint document')) return 'ppt'
  if (has('contents') || has('wpsdocument')) return 'works'
  return 'ole'
}

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
