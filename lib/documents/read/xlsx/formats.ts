import { child, childrenOf, parseTree } from '../ooxml/tree'
import { builtInFormat } from './number-format'

/** The number format code of each cell style, by the style's index in `cellXfs`. */
export function readFormats(bytes: Uint8Array | null): string[] {
  if (!bytes) return []
  const tree = parseTree(bytes, {
    textIn: new Set(),
    skip: new Set(['fonts', 'fills', 'borders', 'dxfs', 'extLst']),
  })
  const own = new Map<number, string>()
  for (const { attributes } of childrenOf(child(tree, 'numFmts'), 'numFmt')) {
    const code = attributes.formatCode ?? 'General'
    // Excel takes 255 characters; longer codes only make patterns slow.
    own.set(Number(attributes.numFmtId), code.length > 255 ? 'General' : code)
  }
  return childrenOf(child(tree, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0)
    return own.get(id) ?? builtInFormat(id)
  })
}
