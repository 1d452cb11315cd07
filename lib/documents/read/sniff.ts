import { decodeText } from './decode'
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
  const { text } = decodeText(bytes)
  const start = text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase()
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta|<div|mime-version:)/.test(start)) return 'html'
  if (/^<\?xml/.test(start)) return /<html/.test(start) ? 'html' : 'word-xml'
  return isNoise(text.slice(0, 1 << 16)) ? 'binary' : 'text'
}

/** Zeros, or more control characters and unreadable bytes than a text with a few strays would hold. */
function isNoise(sample: string): boolean {
  const zeros = sample.split('\0').length - 1
  const controls = sample.replace(/[^\u0001-\u0008\u000E-\u001F\uFFFD]/g, '').length
  return zeros > sample.length / 200 || zeros + controls > Math.max(8, sample.length / 10)
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
