import type { Blocks } from './blocks'
import { cleanBlocks } from './clean'
import { readCsv } from './csv'
import { openOle } from './doc/ole'
import { readDoc } from './doc/read-doc'
import { readDocx } from './docx/read-docx'
import { LIMITS } from './limits'
import { openZip } from './ooxml/zip'
import { damaged, encrypted } from './refusals'
import { UnreadableDocument } from './result'
import { kindOfOle, kindOfZip, sniff } from './sniff'
import { readText } from './txt'
import { unsupported } from './unsupported'
import { readXlsx } from './xlsx/read-xlsx'

/**
 * Turns a file into blocks. What the file is, its content tells; the name only parts .csv from .txt and says
 * when a text pretends to be an office file.
 *
 * Throws UnreadableDocument, and nothing else, for a file that cannot be read.
 */
export async function openDocument(bytes: Uint8Array, fileName: string): Promise<Blocks> {
  if (bytes.length > LIMITS.fileBytes) {
    throw new UnreadableDocument('too-large', '文件超过 20 MB，请删去图片等无关内容或拆成几个文件后再试。')
  }
  if (bytes.length === 0) throw emptyFile()
  try {
    const { blocks, notes, pictures } = { pictures: 0, ...readByKind(bytes, fileName) }
    const cleaned = cleanBlocks({ blocks, notes })
    requireText(cleaned, pictures)
    return cleaned
  } catch (error) {
    // A broken file breaks its reader in ways nobody can list: numbers out of range, parts that are not there.
    if (error instanceof UnreadableDocument) throw error
    if (error instanceof RangeError || error instanceof TypeError) throw damaged()
    throw error
  }
}

function readByKind(bytes: Uint8Array, fileName: string): Blocks & { pictures?: number } {
  const kind = sniff(bytes)
  if (kind === 'zip?') {
    const zip = openZip(bytes)
    const inside = kindOfZip(zip)
    if (inside === 'docx') return readDocx(zip)
    if (inside === 'xlsx') return readXlsx(zip)
    throw unsupported(inside)
  }
  if (kind === 'ole?') {
    const ole = openOle(bytes)
    const inside = kindOfOle(ole.names)
    if (inside === 'doc') return readDoc(ole)
    throw inside === 'encrypted' ? encrypted() : unsupported(inside)
  }
  if (kind !== 'text') throw unsupported(kind)
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase()
  if (extension !== undefined && OFFICE.has(extension)) throw notWhatItsNameSays(extension)
  return extension === 'csv' || extension === 'tsv' ? readCsv(bytes) : readText(bytes)
}

const OFFICE = new Set([
  'doc',
  'docx',
  'docm',
  'dotx',
  'xls',
  'xlsx',
  'xlsm',
  'wps',
  'et',
  'pdf',
  'rtf',
  'odt',
])

function notWhatItsNameSays(extension: string): UnreadableDocument {
  return new UnreadableDocument(
    'wrong-type',
    `文件名以 .${extension} 结尾，内容却是纯文本，请改名为 .txt，或用 Word、WPS 另存为 .docx 后再试。`,
  )
}

function emptyFile(): UnreadableDocument {
  return new UnreadableDocument('empty', '文件是空的，请检查后重新上传。')
}

function requireText({ blocks }: Blocks, pictures: number) {
  const hasText = blocks.some((block) =>
    block.type === 'paragraph'
      ? block.text.trim() !== ''
      : block.rows.some((row) => row.cells.some((cell) => cell.text.trim() !== '')),
  )
  if (hasText) return
  if (pictures === 0) throw new UnreadableDocument('empty', '文件里没有文字，请检查后重新上传。')
  throw new UnreadableDocument(
    'image-only',
    '文件里只有图片，没有可读取的文字，请上传原始的 Word 文件，或先把图片转成文字。',
  )
}
