import { LIMITS } from '../limits'
import { tooLarge } from '../refusals'
import { type Attributes, scanXml } from './xml'

/** An element with its children; text only where the reader asked for it. */
export interface XmlNode {
  name: string
  attributes: Attributes
  children: XmlNode[]
  text: string
}

export interface TreeOptions {
  /** Elements whose text is kept; that of all others is white space between tags. */
  textIn: ReadonlySet<string>
  /** Elements left out with all that is in them. */
  skip?: ReadonlySet<string>
  /** For some elements: the only children that are kept. */
  only?: ReadonlyMap<string, ReadonlySet<string>>
  /** Called when an element is complete; what it returns takes the element's place (null: nothing does). */
  reduce?: (node: XmlNode) => XmlNode | null
}

/** Shared by all elements without children: documents have millions of them. */
const NO_CHILDREN: XmlNode[] = []

/** Parses a part into a tree. `reduce` keeps large documents small while they are read. */
export function parseTree(bytes: Uint8Array, options: TreeOptions): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: NO_CHILDREN, text: '' }
  const open: XmlNode[] = [root]
  let skipped = 0
  let characters = 0
  scanXml(bytes, {
    open(name, attributes) {
      if (
        skipped > 0 ||
        options.skip?.has(name) ||
        options.only?.get(open.at(-1)!.name)?.has(name) === false
      ) {
        skipped += 1
        return
      }
      open.push({
        name,
        attributes,
        children: NO_CHILDREN,
        text: '',
      })
    },
    close() {
      if (skipped > 0) {
        skipped -= 1
        return
      }
      const node = open.pop()!
      const kept = options.reduce ? options.reduce(node) : node
      if (kept) append(open.at(-1)!, kept)
    },
    text(text) {
      if (skipped > 0) return
      const node = open.at(-1)!
      if (!options.textIn.has(node.name)) return
      characters += text.length
      if (characters > LIMITS.characters) throw tooLarge()
      node.text += text
    },
  })
  return root.children[0] ?? root
}

function append(parent: XmlNode, node: XmlNode) {
  if (parent.children === NO_CHILDREN) parent.children = [node]
  else parent.children.push(node)
}

/** The first child of that name, or undefined. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((c) => c.name === name)
}

/** The children of that name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((c) => c.name === name) ?? []
}

/** The `w:val` of a child, or undefined when there is no such child or it has none. */
export function val(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['w:val']
}

/** A number from a child's `w:val`; undefined when absent or not a number. */
export function numberVal(node: XmlNode | undefined, name: string): number | undefined {
  const value = val(node, name)
  if (value === undefined || value.trim() === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

/** An on/off property: present without a value means on (ECMA-376 17.17.4). */
export function isOn(node: XmlNode | undefined, name: string): boolean | undefined {
  const property = child(node, name)
  if (!property) return undefined
  return !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '1')
}
