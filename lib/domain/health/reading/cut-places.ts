import type { ResponsibilityList } from '../../list/schema'
import { type CheckedText, proseIn } from './checked-list'
import { splitsWord } from './two-sign-words'

/** A text that ends where the same words go on elsewhere. */
export interface CutPlace {
  text: CheckedText
  /** The end of the text. */
  evidence: string
  /** How the words go on: 施. */
  rest: string
  /** They go on so in the statement of the same duty. */
  inStatement: boolean
}

/** Shorter ends stand in many places. */
const TAIL = 7
/** Shown of what is missing. */
const SHOWN = 12
const ENDS_CLAUSE = /[\s。；，、：！？）》”,;:.)\]】〕]/
/** What may rightly be left out: a text that stops before it is whole. */
const MAY_STOP_BEFORE = /^(?:[和与及或并且等的地得者中内外上下]|以及|以内|之|工作|事项|任务|有关|相关)/

/**
 * Texts whose last words stand elsewhere in the list with more behind them, in the middle of a word. Only texts of
 * sentences are looked at.
 */
export function cutPlaces(list: ResponsibilityList): CutPlace[] {
  const texts = proseIn(list).filter(({ text }) => text.length >= TAIL)
  const whole = texts.map(({ text }) => text).join('\n')
  return texts.flatMap((text): CutPlace[] => {
    const own = text.text.trimEnd()
    const tail = own.slice(-TAIL)
    if (!/^[\p{Script=Han}]+$/u.test(tail)) return []
    for (let at = whole.indexOf(tail); at >= 0; at = whole.indexOf(tail, at + 1)) {
      const behind = whole.slice(at + tail.length, at + tail.length + SHOWN)
      if (behind === '' || ENDS_CLAUSE.test(behind[0]!) || MAY_STOP_BEFORE.test(behind)) continue
      if (!splitsWord(own, behind)) continue
      const end = [...behind].findIndex((sign) => ENDS_CLAUSE.test(sign))
      const rest = end < 0 ? behind : behind.slice(0, end)
      const statement = String(text.entry?.parent?.node.statement ?? '')
      return [{ text, evidence: tail, rest, inStatement: statement.includes(tail + rest) }]
    }
    return []
  })
}
