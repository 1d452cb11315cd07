import { append } from '../append'
import { LIMITS } from '../limits'
import type { XmlNode } from '../ooxml/tree'
import { tooLarge } from '../refusals'
import type { Draft, DraftParagraph } from '../word/draft'
import type { Findings } from '../word/findings'
import { ListCounter, withNumber } from '../word/list-counter'
import type { Numbering } from './numbering'
import { isParagraph, type ParagraphNode } from './paragraph'
import { levelOfOutline, type Styles } from './styles'
import { readTable } from './table'

/** Elements around blocks that say nothing about them. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:body',
])

/** Walks blocks in document order, counting automatic numbers on its way. */
export class BodyReader {
  #counter = new ListCounter()
  #tableDepth = 0

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    readonly findings: Findings,
  ) {}

  /**
   * The blocks of a body, cell, text box or note. `counted` is false for what Word keeps but does not show:
   * cells covered by the merge above; their empty paragraphs take no number.
   */
  read(container: XmlNode, counted = true): Draft[] {
    const drafts: Draft[] = []
    let carried = ''
    for (const node of blocksOf(container)) {
      if (isParagraph(node)) {
        const { paragraph } = node
        if (paragraph.endDeleted) {
          carried += paragraph.text
        } else if (!paragraph.gone || carried !== '') {
          drafts.push(this.#paragraph(node, carried, counted))
          carried = ''
        }
        for (const box of paragraph.boxes) append(drafts, this.read(box))
      } else {
        if (carried.trim() !== '') drafts.push(plain(carried))
        carried = ''
        if (++this.#tableDepth > LIMITS.tableDepth) throw tooLarge()
        drafts.push(readTable(node, this))
        this.#tableDepth -= 1
      }
    }
    if (carried.trim() !== '') drafts.push(plain(carried))
    return drafts
  }

  #paragraph({ paragraph }: ParagraphNode, carried: string, counted: boolean): DraftParagraph {
    const text = carried + paragraph.text
    const empty = text.trim() === ''
    const { number, lost } =
      counted || !empty ? this.#number(paragraph.numId, paragraph.ilvl, paragraph.style) : NO_NUMBER
    const level =
      paragraph.outline === undefined
        ? this.styles.headingLevel(paragraph.style)
        : levelOfOutline(paragraph.outline)
    return {
      type: 'paragraph',
      text: empty ? '' : withNumber(number, text),
      level,
      number,
      lostNumber: lost,
    }
  }

  #number(ownId: string | undefined, ownLevel: number | undefined, style: string | undefined) {
    const styled = this.styles.numbering(style)
    const numId = ownId ?? styled?.numId
    if (numId === undefined || numId === '0') return NO_NUMBER
    const list = this.numbering.list(numId)
    if (!list) return { number: '', lost: true }
    const fromStyle = styled && ownId === undefined ? this.numbering.levelOfStyle(numId, styled.style) : 0
    const depth = ownLevel ?? styled?.ilvl ?? fromStyle
    return { number: this.#counter.next(numId, list, depth), lost: false }
  }
}

const NO_NUMBER = { number: '', lost: false }

function plain(text: string): DraftParagraph {
  return { type: 'paragraph', text, level: null, number: '', lostNumber: false }
}

/** Paragraphs and tables of a container, those in content controls and the like included. */
function* blocksOf(container: XmlNode): Generator<XmlNode> {
  for (const node of container.children) {
    if (node.name === 'w:p' || node.name === 'w:tbl') yield node
    else if (WRAPPERS.has(node.name)) yield* blocksOf(node)
    else if (node.name === 'mc:AlternateContent') yield* blocksOf(node.children[0] ?? node)
  }
}
