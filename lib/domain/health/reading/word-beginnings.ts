import type { ResponsibilityList } from '../../list/schema'
import { proseIn } from './checked-list'
import { oncePerList } from './once-per-list'
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

const wholeOf = oncePerList((list) =>
  proseIn(list)
    .map(({ text }) => text)
    .join('\n'),
)

/**
 * Whether a text cannot well end with these words, by how the list itself uses its last character: nearly always as the
 * beginning of a word (措施), never before a stop but here.
 */
export function endsAtWordBeginning(list: ResponsibilityList, text: string): boolean {
  const last = text.at(-1) ?? ''
  if (!/\p{Script=Han}/u.test(last) || isWord(`${text.at(-2)}${last}`)) return false
  const { count, first, ends } = useOf(last, wholeOf(list))
  return count >= OFTEN && ends <= 1 && first >= MOSTLY_FIRST * count
}

function useOf(sign: string, whole: string): Use {
  const use = { count: 0, first: 0, ends: 0 }
  for (let at = whole.indexOf(sign); at >= 0; at = whole.indexOf(sign, at + 1)) {
    const next = whole[at + 1] ?? '\n'
    // 监管, 编办: the second half of another word tells nothing of how words begin.
    if (isWord(`${whole[at - 1] ?? ''}${sign}`) && !isWord(sign + next)) continue
    use.count++
    if (isWord(sign + next)) use.first++
    if (BOUNDARY.test(next)) use.ends++
  }
  return use
}
