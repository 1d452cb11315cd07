import { child, childrenOf, isOn, numberVal, parseTree, val, type XmlNode } from '../ooxml/tree'

interface Style {
  name: string
  basedOn: string | undefined
  outline: number | undefined
  numId: string | undefined
  ilvl: number | undefined
  hidden: boolean | undefined
}

/** A style with all that it inherits. */
interface Resolved {
  outline: number | undefined
  /** Heading level that its name tells, or the name of a style it is based on. */
  named: number | undefined
  numbering: StyleNumbering | null
  hidden: boolean | undefined
}

/** List, level, and the style of the chain that names the list. */
interface StyleNumbering {
  numId: string
  ilvl: number | undefined
  style: string
}

const BARE: Resolved = { outline: undefined, named: undefined, numbering: null, hidden: undefined }

/** What the styles of a document say about its paragraphs: headings, numbering, hidden text. */
export class Styles {
  #styles = new Map<string, Style>()
  #default: string | undefined
  /** Each style once: a document may hang 20,000 styles on one chain and use every one of them. */
  #resolved = new Map<string, Resolved>()

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
    const { outline, named } = this.#resolve(style)
    return outline === undefined ? (named ?? null) : levelOfOutline(outline)
  }

  /** Numbering that comes with a style: list, level, and the style of the chain that names the list. */
  numbering(style: string | undefined): StyleNumbering | null {
    return this.#resolve(style).numbering
  }

  isHidden(style: string | undefined): boolean {
    return this.#resolve(style).hidden ?? false
  }

  /** A style and those it is based on; a circle of styles ends where it began. */
  #resolve(style: string | undefined): Resolved {
    const chain = new Map<string, Style>()
    let id = style ?? this.#default
    while (id !== undefined && !this.#resolved.has(id) && !chain.has(id)) {
      const found = this.#styles.get(id)
      if (!found) break
      chain.set(id, found)
      id = found.basedOn
    }
    let resolved = (id === undefined ? undefined : this.#resolved.get(id)) ?? BARE
    for (const [own, found] of [...chain].reverse()) {
      resolved = inherit(own, found, resolved)
      this.#resolved.set(own, resolved)
    }
    return resolved
  }
}

function inherit(id: string, style: Style, base: Resolved): Resolved {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(style.name)?.[1]
  return {
    outline: style.outline ?? base.outline,
    named: level === undefined ? base.named : Number(level),
    numbering:
      style.numId === undefined ? base.numbering : { numId: style.numId, ilvl: style.ilvl, style: id },
    hidden: style.hidden ?? base.hidden,
  }
}

/** Heading level (from 1) of an outline level (from 0); 9 is body text. */
export function levelOfOutline(outline: number): number | null {
  return outline >= 0 && outline <= 8 ? outline + 1 : null
}
