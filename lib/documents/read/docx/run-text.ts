import type { XmlNode } from '../ooxml/tree'
import { symbolText } from '../word/symbols'

/** Text of an element inside a run that shows as text of its own; null for one that needs more care. */
export function runElementText(node: XmlNode): string | null {
  switch (node.name) {
    case 'w:t':
    case 'm:t':
      return node.text.replace(/[\t\r\n]+/g, ' ')
    case 'w:tab':
    case 'w:ptab':
      return ' '
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbolText(node.attributes['w:font'] ?? '', Number.parseInt(node.attributes['w:char'] ?? '', 16))
    default:
      return null
  }
}
