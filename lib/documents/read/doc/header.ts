import { damaged, encrypted } from '../refusals'
import { UnreadableDocument } from '../result'
import type { Binary } from './binary'

/** What a Word 97–2003 file says of itself at its beginning (FIB, [MS-DOC] 2.5). */
export interface Header {
  /** Which of the two table streams counts: `0Table` or `1Table`. */
  tableStream: string
  /** Lengths of the parts of the text, in characters, in the order they follow each other. */
  lengths: {
    main: number
    footnotes: number
    headers: number
    comments: number
    endnotes: number
    boxes: number
  }
  /** Where in the table stream a structure stands, by its number in FibRgFcLcb97. */
  place(number: number): { at: number; length: number }
}

/** Numbers of the structures we read, in FibRgFcLcb97. */
export const STRUCTURE = {
  styles: 1,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  lists: 73,
  listUses: 74,
} as const

const SIGNATURE = 0xa5ec
/** Word 97; older files are laid out differently. */
const OLDEST = 0x00c1

/** Reads the header. Throws UnreadableDocument for encrypted files and for those older than Word 97. */
export function readHeader(document: Binary): Header {
  if (document.length < 512) throw damaged()
  const signature = document.u16(0)
  if (signature !== SIGNATURE) throw signature === 0xa5dc || signature === 0xa59b ? tooOld() : damaged()
  const flags = document.u16(10)
  if (flags & 0x0100) throw encrypted()
  if (document.u16(2) < OLDEST) throw tooOld()
  const count = (at: number) => {
    const value = document.i32(at)
    if (value < 0) throw damaged()
    return value
  }
  const pairs = document.u16(152)
  return {
    tableStream: flags & 0x0200 ? '1Table' : '0Table',
    lengths: {
      main: count(0x4c),
      footnotes: count(0x50),
      headers: count(0x54) + count(0x58),
      comments: count(0x5c),
      endnotes: count(0x60),
      boxes: count(0x64),
    },
    place: (number) =>
      number < pairs
        ? { at: document.u32(154 + number * 8), length: document.u32(158 + number * 8) }
        : { at: 0, length: 0 },
  }
}

function tooOld(): UnreadableDocument {
  return new UnreadableDocument(
    'wrong-type',
    '这是 Word 97 以前的旧文件，请用 Word 或 WPS 打开后另存为 .docx 再试。',
  )
}
