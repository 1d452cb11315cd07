import { citationsIn } from '../../editing/citations'
import { isQuoted, proseIn } from '../reading/checked-list'
import { comparable } from '../reading/likeness'
import type { Found, HealthRule } from '../types'

/** A law in the basis a second time, with nothing that the first does not say. */
export const duplicateCitation: HealthRule = {
  id: 'duplicate/citation',
  title: '同一依据列了两次',
  severity: 'warning',
  why: '同一部法规在依据里列了两次，第二次没有写出别的条款，多半是合并几行时重复的。',
  source: '常理',
  check: (list) =>
    proseIn(list)
      .filter(isQuoted)
      .flatMap((text) => {
        const lines = text.text.split('\n')
        const plain = lines.map((line) =>
          comparable(line.replace(/^\s*[（(]?[\d一二三四五六七八九十]{1,3}[)）]?[、.．]\s*/, '')),
        )
        const cells = cellsOf(lines)
        return lines.flatMap((line, index): Found[] => {
          const [citation, ...others] = citationsIn(line)
          // Nothing but a title, perhaps with its article: a sentence of its own says more.
          if (!citation || others.length > 0 || plain[index]!.length > citation.title.length + 12) return []
          const first = plain.findIndex(
            (other, at) => cells[at] === cells[index] && other.startsWith(plain[index]!),
          )
          const repeats = first >= 0 && first < index
          if (!repeats) return []
          return [
            {
              at: text.at,
              evidence: line.trim(),
              message: `《${citation.title}》前面已经列过，请删去一处。`,
            },
          ]
        })
      }),
}

const ORDINAL = /^\s*[（(]?([\d一二三四五六七八九十]{1,3})(?:[)）]?[、.．]|[)）])/

/**
 * Which cell each line came from: a matter's basis is that of all its rows, and every row numbers its own from 1 or not at
 * all. The same law in another department's cell is no duplicate.
 */
function cellsOf(lines: readonly string[]): number[] {
  let cell = 0
  let wasNumbered = false
  return lines.map((line) => {
    const ordinal = ORDINAL.exec(line)?.[1]
    if (wasNumbered && (/^[1一]$/.test(ordinal ?? '') || (ordinal === undefined && /^\s*《/.test(line))))
      cell++
    wasNumbered = ordinal !== undefined || (wasNumbered && !/^\s*《/.test(line))
    return cell
  })
}
