import { child, childrenOf, isOn, numberVal, parseTree, val, type XmlNode } from '../ooxml/tree'

interface Style {
  name: string
  basedOn: string | undefined
  outline: number | undefined
  numId: string | undefined
  ilvl: number | undefined
  hidden: boolean | undefined
}

/** What the styles of a document say about its paragraphs: headings, numbering, hidden text. */
export class Styles {
  #styles = new Map<string, Style>()
  #default: string | undefined

  constructor(bytes: Uint8Array | null) {
    if (!bytes) return
    for (const node of childrenOf(parseTree(bytes, { textIn: new Set() }), 'w:style')) this.#add(node)
  }

  #add(node: XmlNode) {
    const id = node.attributes['w:styleId']
    if (id === undefined) return
    const paragraph = child(node, 'w:pPr')
    const numbering = child(paragraph, 'w:numPr')
    this.#styles.set(id, {
      name: val(node, 'w:name') ?? '',
      basedOn: val(node, 'w:basedOn'),
      outline: numberVal(paragraph, 'w:outlineLvl'),
      numId: val(numbering, 'w:numId'),
      ilvl: numberVal(numbering, 'w:ilvl'),
      hidden: isOn(child(node, 'w:rPr'), 'w:vanish'),
    })
    const isDefault = ['1', 'true', 'on'].includes(node.attributes['w:default'] ?? '')
    if (isDefault && node.attributes['w:type'] === 'paragraph') this.#default = id
  }

  /** Heading level from 1, or null for body text; by outline level, else by the style's name. */
  headingLevel(style: string | undefined): number | null {
    const outline = this.#inherited(style, (s) => s.outline)
    if (outline !== undefined) return levelOfOutline(outline)
    const named = this.#inherited(style, (s) => /^(?:heading|标题)\s*([1-9])$/i.exec(s.name)?.[1])
    return named === undefined ? null : Number(named)
  }

  /** Numbering that comes with a style: list, level, and the style of the chain that names the list. */
  numbering(style: string | undefined): { numId: string; ilvl: number | undefined; style: string } | null {
    for (const [id, s] of this.#chain(style)) {
      if (s.numId !== undefined) return { numId: s.numId, ilvl: s.ilvl, style: id }
    }
    return null
  }

  isHidden(style: string | undefined): boolean {
    return this.#inherited(style, (s) => s.hidden) ?? false
  }

  #inherited<T>(style: string | undefined, value: (style: Style) => T | undefined): T | undefined {
    for (const [, s] of this.#chain(style)) {
      const found = value(s)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** A style and those it is based on; a circle of styles ends where it began. */
  *#chain(style: string | undefined): Generator<[string, Style]> {
    const seen = new Set<string>()
    let id = style ?? this.#default
    while (id !== undefined && !seen.has(id)) {
      seen.add(id)
      const found = this.#styles.get(id)
      if (!found) return
      yield [id, found]
      id = found.basedOn
    }
  }
}

/** Heading level (from 1) of an outline level (from 0); 9 is body text. */
export function levelOfOutline(outline: number): number | null {
  return outline >= 0 && outline <= 8 ? outline + 1 : null
}
