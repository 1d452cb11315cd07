import { child, childrenOf, isOn, numberVal, parseTree, val, type XmlNode } from '../ooxml/tree'
import type { ListInstance, ListLevel } from '../word/list-counter'
import type { Styles } from './styles'

interface Definition {
  levels: (ListLevel | undefined)[]
  /** Level that each paragraph style uses. */
  levelOfStyle: Map<string, number>
  /** Takes its levels from the list of this numbering style. */
  styleLink: string | undefined
}

/** The lists of a document (`numbering.xml`, ECMA-376 17.9). */
export class Numbering {
  #definitions = new Map<string, Definition>()
  #instances = new Map<string, ListInstance>()

  constructor(bytes: Uint8Array | null, styles: Styles) {
    if (!bytes) return
    const tree = parseTree(bytes, {
      textIn: new Set(),
      skip: new Set(['w:rPr', 'w:numPicBullet', 'w:drawing']),
    })
    for (const node of childrenOf(tree, 'w:abstractNum')) {
      this.#definitions.set(node.attributes['w:abstractNumId'] ?? '', readDefinition(node))
    }
    const nums = childrenOf(tree, 'w:num')
    const definitionOf = new Map(nums.map((n) => [n.attributes['w:numId'], val(n, 'w:abstractNumId')]))
    for (const num of nums) {
      const shared = this.#linked(val(num, 'w:abstractNumId') ?? '', definitionOf, styles)
      this.#instances.set(
        num.attributes['w:numId'] ?? '',
        readInstance(num, shared, this.#definitions.get(shared)),
      )
    }
  }

  /** The list of a `w:numId`, or null when the file does not define it. */
  list(numId: string): ListInstance | null {
    return this.#instances.get(numId) ?? null
  }

  /** The level a paragraph style uses in a list; 0 when the list does not name the style. */
  levelOfStyle(numId: string, style: string): number {
    const list = this.#instances.get(numId)
    return (list && this.#definitions.get(list.definition)?.levelOfStyle.get(style)) ?? 0
  }

  /** Follows `numStyleLink` to the definition that holds the levels. */
  #linked(
    id: string,
    definitionOf: ReadonlyMap<string | undefined, string | undefined>,
    styles: Styles,
  ): string {
    let at = id
    for (let steps = 0; steps < 8; steps++) {
      const link = this.#definitions.get(at)?.styleLink
      const next = link === undefined ? undefined : definitionOf.get(styles.numbering(link)?.numId)
      if (next === undefined || next === at) return at
      at = next
    }
    return at
  }
}

function readDefinition(node: XmlNode): Definition {
  const levels: (ListLevel | undefined)[] = []
  const levelOfStyle = new Map<string, number>()
  for (const level of childrenOf(node, 'w:lvl')) {
    const depth = depthOf(level)
    if (depth === null) continue
    levels[depth] = readLevel(level)
    const style = val(level, 'w:pStyle')
    if (style !== undefined) levelOfStyle.set(style, depth)
  }
  return { levels, levelOfStyle, styleLink: val(node, 'w:numStyleLink') }
}

function readInstance(num: XmlNode, definition: string, shared: Definition | undefined): ListInstance {
  const levels = [...(shared?.levels ?? [])]
  const startAnew = new Map<number, number>()
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const depth = depthOf(override)
    if (depth === null) continue
    const level = child(override, 'w:lvl')
    if (level) levels[depth] = readLevel(level)
    const start = numberVal(override, 'w:startOverride') ?? (level ? numberVal(level, 'w:start') : undefined)
    if (start !== undefined) startAnew.set(depth, start)
  }
  return { definition, levels, startAnew }
}

function depthOf(node: XmlNode): number | null {
  const depth = Number(node.attributes['w:ilvl'])
  return Number.isInteger(depth) && depth >= 0 && depth < 9 ? depth : null
}

function readLevel(node: XmlNode): ListLevel {
  const restart = numberVal(node, 'w:lvlRestart')
  return {
    start: numberVal(node, 'w:start') ?? 0,
    format: formatOf(node),
    text: val(node, 'w:lvlText') ?? '',
    legal: isOn(node, 'w:isLgl') ?? false,
    restartAfter: restart ?? null,
  }
}

/** Newer formats stand in an alternative with a plain fallback (`w:numFmt w:val="custom"`). */
function formatOf(node: XmlNode): string {
  const direct = val(node, 'w:numFmt')
  if (direct !== undefined) return direct
  const fallback = child(child(node, 'mc:AlternateContent'), 'mc:Fallback')
  return val(fallback, 'w:numFmt') ?? 'decimal'
}
