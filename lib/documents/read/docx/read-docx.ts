import { append } from '../append'
import type { Blocks } from '../blocks'
import { LIMITS } from '../limits'
import { type LooseBlock, placeBlocks } from '../loose'
import { mainPart, relationshipsOf } from '../ooxml/relationships'
import { parseTree, type XmlNode } from '../ooxml/tree'
import type { ZipParts } from '../ooxml/zip'
import { damaged, tooLarge } from '../refusals'
import { Findings } from '../word/findings'
import { settle } from '../word/settle'
import { BodyReader } from './body'
import { Numbering } from './numbering'
import { reduceParagraph } from './paragraph'
import { Styles } from './styles'

const TEXT_IN = new Set(['w:t', 'm:t', 'w:instrText'])
/** Without a word for us: formatting of tables and sections, pictures' geometry, what was deleted. */
const SKIP = new Set('w:tblPr w:tblPrEx w:sectPr w:delText w:delInstrText a:ln a:custGeom'.split(' '))
/** Of properties only those we read: a large document has millions of the others. */
const ONLY = new Map([
  ['w:pPr', new Set(['w:pStyle', 'w:numPr', 'w:outlineLvl', 'w:rPr'])],
  ['w:rPr', new Set(['w:vanish', 'w:rStyle', 'w:del', 'w:moveFrom'])],
  ['w:trPr', new Set(['w:gridBefore', 'w:tblHeader', 'w:del'])],
  ['w:tcPr', new Set(['w:gridSpan', 'w:vMerge', 'w:hMerge', 'w:cellDel'])],
])

/** Reads a Word document (.docx, .docm, .dotx). Throws UnreadableDocument when its parts are broken. */
export function readDocx(zip: ZipParts): Blocks & { pictures: number } {
  const main = mainPart(zip, 'word/document.xml')
  const bytes = zip.read(main)
  if (!bytes) throw damaged()
  const parts = relationshipsOf(zip, main)
  const part = (type: string) => {
    const target = parts.find((p) => p.type === type)?.target
    return target === undefined ? null : zip.read(target)
  }
  const findings = new Findings()
  const styles = new Styles(part('styles') ?? zip.read('word/styles.xml'))
  const numbering = new Numbering(part('numbering') ?? zip.read('word/numbering.xml'), styles)
  const body = new BodyReader(styles, numbering, findings)
  const parse = (content: Uint8Array) =>
    parseTree(content, {
      textIn: TEXT_IN,
      skip: SKIP,
      only: ONLY,
      reduce: (node) => {
        if (node.name === 'w:tc' && ++findings.cells > LIMITS.cells) throw tooLarge()
        return node.name === 'w:p' ? reduceParagraph(node, styles, findings) : node
      },
    })

  const read = (root: XmlNode) => settle(body.read(root))
  const blocks = read(bodyOf(parse(bytes)))
  for (const type of ['footnotes', 'endnotes']) {
    const notes = part(type)
    if (notes) append(blocks, readNotes(parse(notes), read, findings))
  }
  const margins = parts.filter((p) => p.type === 'header' || p.type === 'footer').map((p) => p.target)
  for (const margin of new Set(margins)) {
    const content = zip.read(margin)
    if (content) findings.margins.push(textOf(settle(body.read(parse(content)))))
  }
  return { ...placeBlocks(blocks, findings.notes()), pictures: findings.pictures }
}

function bodyOf(document: XmlNode): XmlNode {
  const body = document.children.find((node) => node.name === 'w:body')
  if (!body) throw damaged()
  return body
}

/** Notes at the foot or the end, the separator lines left out. */
function readNotes(root: XmlNode, read: (node: XmlNode) => LooseBlock[], findings: Findings): LooseBlock[] {
  return root.children
    .filter((note) => (note.attributes['w:type'] ?? 'normal') === 'normal')
    .flatMap((note) => {
      const blocks = read(note)
      if (textOf(blocks).trim() !== '') findings.footnotes += 1
      return blocks
    })
}

function textOf(blocks: readonly LooseBlock[]): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph'
        ? block.text
        : block.rows.flatMap((row) => row.cells.map((cell) => cell.text)).join(' '),
    )
    .join('\n')
}
