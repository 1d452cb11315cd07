import type { Blocks } from '../blocks'
import { type LooseBlock, placeBlocks } from '../loose'
import { damaged } from '../refusals'
import { Findings } from '../word/findings'
import type { ListInstance } from '../word/list-counter'
import { settle } from '../word/settle'
import { Binary } from './binary'
import { type Header, readHeader, STRUCTURE } from './header'
import { readLists } from './lists'
import { markCharacters } from './marks'
import { numberParagraphs } from './number-paragraphs'
import type { Ole } from './ole'
import { readStretches } from './pages'
import { type DocText, paragraphsOf } from './paragraphs'
import { readPieces, readPieceText } from './pieces'
import { StoryBuilder } from './story'
import { Styles } from './styles'

/** Reads a Word 97–2003 document (.doc, also .wps of WPS Writer). Throws UnreadableDocument. */
export function readDoc(ole: Ole): Blocks & { pictures: number } {
  const stream = ole.read('WordDocument')
  if (!stream) throw damaged()
  const document = new Binary(stream)
  const header = readHeader(document)
  const table = new Binary(ole.read(header.tableStream) ?? fail())
  const lists = readLists(table, header.place(STRUCTURE.lists), header.place(STRUCTURE.listUses))
  const text = readText(ole, header, document, table)
  const findings = new Findings()
  const blocks = readStories(text, header, lists, findings)
  return { ...placeBlocks(blocks, findings.notes()), pictures: findings.pictures }
}

function fail(): never {
  throw damaged()
}

function readText(ole: Ole, header: Header, document: Binary, table: Binary): DocText {
  const part = (number: number) => {
    const { at, length } = header.place(number)
    return table.slice(at, length)
  }
  const dataStream = ole.read('Data')
  const data = dataStream ? new Binary(dataStream) : null
  const pieces = readPieces(part(STRUCTURE.pieces))
  const text = readPieceText(pieces, document)
  const characters = readStretches(part(STRUCTURE.characters), document, 'characters')
  return {
    text,
    pieces,
    marks: markCharacters(text, pieces, characters),
    formatting: readStretches(part(STRUCTURE.paragraphs), document, 'paragraphs'),
    styles: new Styles(part(STRUCTURE.styles), data),
    data,
  }
}

/** The parts of the text follow each other: main text, notes, headers, comments, text boxes. */
function readStories(
  doc: DocText,
  { lengths }: Header,
  lists: readonly ListInstance[],
  findings: Findings,
): LooseBlock[] {
  let at = 0
  const story = (length: number, into = findings) => {
    const from = at
    at = Math.min(doc.text.length, at + length)
    const builder = new StoryBuilder(into)
    for (const paragraph of paragraphsOf(doc, from, at, into)) builder.add(paragraph)
    const drafts = builder.finish()
    numberParagraphs(drafts, lists)
    return settle(drafts)
  }
  const main = story(lengths.main)
  const footnotes = story(lengths.footnotes)
  const margins = story(lengths.headers, new Findings())
  const comments = story(lengths.comments, new Findings())
  const endnotes = story(lengths.endnotes)
  const boxes = story(lengths.boxes)
  findings.footnotes = footnotes.length + endnotes.length
  findings.comments = comments.length
  findings.margins = margins.map((block) => (block.type === 'paragraph' ? block.text : ''))
  return [...main, ...boxes, ...footnotes, ...endnotes]
}
