import { child, isOn, val, type XmlNode } from '../ooxml/tree'
import { overlaidSigns } from '../word/eq-field'
import type { Findings } from '../word/findings'
import { runElementText } from './run-text'
import type { Styles } from './styles'

export interface Inline {
  text: string
  /** Something in it was hidden. */
  hid: boolean
  boxes: XmlNode[]
}

/** Contents that are not text or whose text is not the document's: deletions, alternatives, phonetic guides. */
const SILENT = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'w:rubyPr',
  'w:fldData',
  'w:ffData',
])

/** Reads the text of a paragraph: runs in links, content controls, insertions and fields. */
export function inlineText(
  paragraph: XmlNode,
  styles: Styles,
  hiddenStyle: boolean,
  findings: Findings,
): Inline {
  return new InlineReader(styles, hiddenStyle, findings).read(paragraph)
}

class InlineReader {
  #text = ''
  #hid = false
  #boxes: XmlNode[] = []
  /** Open fields: where their instruction began in the text, or null once their result is being read. */
  #fields: { began: number | null; instruction: string }[] = []

  constructor(
    private readonly styles: Styles,
    private readonly hiddenStyle: boolean,
    private readonly findings: Findings,
  ) {}

  read(paragraph: XmlNode): Inline {
    this.#children(paragraph)
    return { text: this.#text, hid: this.#hid, boxes: this.#boxes }
  }

  #children(node: XmlNode) {
    for (const inner of node.children) this.#element(inner)
  }

  #element(node: XmlNode) {
    if (SILENT.has(node.name)) return
    switch (node.name) {
      case 'w:r':
        return this.#run(node)
      case 'w:del':
      case 'w:moveFrom':
        this.findings.deletions += 1
        return
      case 'mc:AlternateContent':
        return this.#alternative(node)
      case 'w:fldChar':
        return this.#field(node.attributes['w:fldCharType'])
      case 'w:instrText': {
        const field = this.#fields.at(-1)
        if (field) field.instruction += node.text
        return
      }
      case 'w:commentReference':
        this.findings.comments += 1
        return
      case 'w:txbxContent':
        this.#boxes.push(node)
        return
      case 'v:textpath':
        this.#text += node.attributes.string ?? ''
        return
      case 'a:blip':
      case 'v:imagedata':
        this.findings.pictures += 1
        return
      case 'w:object':
        this.findings.objects += 1
        return
      default:
        this.#textOrChildren(node)
    }
  }

  #textOrChildren(node: XmlNode) {
    const text = runElementText(node)
    if (text === null) this.#children(node)
    else this.#text += text
  }

  #run(run: XmlNode) {
    if (!this.#isHidden(run)) return this.#children(run)
    this.#hid = true
    for (const inner of run.children) this.findings.hidden.push(runElementText(inner) ?? '')
    // Fields begin and end even where they are hidden.
    for (const inner of run.children) if (inner.name === 'w:fldChar') this.#element(inner)
  }

  #isHidden(run: XmlNode): boolean {
    const properties = child(run, 'w:rPr')
    return (
      isOn(properties, 'w:vanish') ?? (this.hiddenStyle || this.styles.isHidden(val(properties, 'w:rStyle')))
    )
  }

  /** One of the two is shown; the fallback only where the choice has nothing to say. */
  #alternative(node: XmlNode) {
    const before = this.#text.length + this.#boxes.length
    const choice = child(node, 'mc:Choice')
    if (choice) this.#children(choice)
    const fallback = child(node, 'mc:Fallback')
    if (fallback && this.#text.length + this.#boxes.length === before) {
      const pictures = this.findings.pictures
      this.#children(fallback)
      if (choice) this.findings.pictures = pictures
    }
  }

  /** What a field's instruction says is dropped, its result kept. */
  #field(type: string | undefined) {
    if (type === 'begin') this.#fields.push({ began: this.#text.length, instruction: '' })
    else if (type === 'separate' || type === 'end') {
      const field = this.#fields.pop()
      if (field && field.began !== null) this.#text = this.#text.slice(0, field.began)
      if (type === 'separate') this.#fields.push({ began: null, instruction: '' })
      else this.#text += overlaidSigns(field?.instruction ?? '') ?? ''
    }
  }
}
