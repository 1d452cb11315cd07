import type { ResponsibilityList } from '../list/schema'
import { proseIn } from './checked-list'
import { isWord } from './two-sign-words'

/** How a character is used in a list. */
interface Use {
  count: number
  /** As the first half of a word. */
  first: number
  /** Before a stop or the end of a text. */
  ends: number
}

/** Characters met more rarely tell nothing. */
const OFTEN = 5
const MOSTLY_FIRST = 0.75
const BOUNDARY = /[\s。；，、：！？）》”,;:.)】〕]/

const known = new WeakMap<ResponsibilityList, ReadonlyMap<string, Use>>()

/**
 * Whether a text cannot well end with these words, by how the list itself uses its last character: nearly always as the
 * beginning of a word (措施), never before a stop but here.
 */
export function endsAtWordBeginning(list: ResponsibilityList, text: string): boolean {
  const last = text.at(-1) ?? ''
  if (!/\p{Script=Han}/u.test(last) || isWord(`${text.at(-2)}${last}`)) return false
  const use = usesIn(list).get(last)
  return use !== undefined && use.count >= OFTEN && use.ends <= 1 && use.first >= MOSTLY_FIRST * use.count
}

function usesIn(list: ResponsibilityList): ReadonlyMap<string, Use> {
  const before = known.get(list)
  if (before) return before
  const uses = new Map<string, Use>()
  for (const { text } of proseIn(list))
    for (let at = 0; at < text.length; at++) {
      const sign = text[at]!
      const next = text[at + 1] ?? '\n'
      const use = uses.get(sign) ?? { count: 0, first: 0, ends: 0 }
      use.count++
      if (isWord(sign + next)) use.first++
      if (BOUNDARY.test(next)) use.ends++
      uses.set(sign, use)
    }
  known.set(list, uses)
  return uses
}
