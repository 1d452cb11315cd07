import { LIMITS } from '../limits'
import { child, isOn, numberVal, val, type XmlNode } from '../ooxml/tree'
import { tooLarge } from '../refusals'
import type { Findings } from '../word/findings'
import { inlineText } from './inline'
import type { Styles } from './styles'

/**
 * A paragraph boiled down while the XML is read, so that a document of 20,000 rows never stands in memory as
 * XML. It takes the place of its `w:p` in the tree.
 */
export interface ParagraphNode extends XmlNode {
  paragraph: {
    text: string
    style: string | undefined
    /** Outline level said by the paragraph itself, from 0; 9 is body text. */
    outline: number | undefined
    numId: string | undefined
    ilvl: number | undefined
    /** Its end is deleted or moved away: what follows goes on in the same paragraph. */
    endDeleted: boolean
    /** Deleted or hidden as a whole: it is not there, nor counted. */
    gone: boolean
    /** Contents of its text boxes: `w:txbxContent`. */
    boxes: XmlNode[]
  }
}

export function isParagraph(node: XmlNode): node is ParagraphNode {
  return 'paragraph' in node
}

/** Boils a complete `w:p` down. */
export function reduceParagraph(node: XmlNode, styles: Styles, findings: Findings): ParagraphNode {
  const properties = child(node, 'w:pPr')
  const mark = child(properties, 'w:rPr')
  const numbering = child(properties, 'w:numPr')
  const style = val(properties, 'w:pStyle')
  const inline = inlineText(node, styles, styles.isHidden(style), findings)
  const endDeleted = child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined
  const hidden = inline.hid && (isOn(mark, 'w:vanish') ?? styles.isHidden(style))
  if (++findings.paragraphs > LIMITS.paragraphs) throw tooLarge()
  if (endDeleted) findings.deletions += 1
  return {
    name: 'w:p',
    attributes: {},
    children: [],
    text: '',
    paragraph: {
      text: inline.text,
      style,
      outline: numberVal(properties, 'w:outlineLvl'),
      numId: val(numbering, 'w:numId'),
      ilvl: numberVal(numbering, 'w:ilvl'),
      endDeleted,
      gone: hidden && inline.text === '' && inline.boxes.length === 0,
      boxes: inline.boxes,
    },
  }
}
