import type { ResponsibilityList } from '../list/schema'
import { type CheckedText, proseIn } from './checked-list'
import { splitsWord } from './two-sign-words'

/** A text that ends where the same words go on elsewhere. */
export interface CutPlace {
  text: CheckedText
  /** The end of the text. */
  evidence: string
  /** How the words go on: 施. */
  rest: string
  /** Where they go on. */
  other: CheckedText
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
  return texts.flatMap((text): CutPlace[] => {
    const own = text.text.trimEnd()
    const line = own.slice(own.lastIndexOf('\n') + 1)
    if (!/\p{Script=Han}$/u.test(line)) return []
    const clause = /[^。；，、：！？,;:\n]*$/.exec(line)![0]
    const tail = clause.slice(-TAIL)
    if (tail.length < TAIL) return []
    for (const other of texts) {
      if (other === text) continue
      const at = other.text.indexOf(tail)
      if (at < 0) continue
      const behind = other.text.slice(at + tail.length)
      if (behind === '' || ENDS_CLAUSE.test(behind[0]!) || MAY_STOP_BEFORE.test(behind)) continue
      if (!splitsWord(own, behind)) continue
      const rest = [...behind].findIndex((sign) => ENDS_CLAUSE.test(sign))
      return [
        { text, evidence: tail, rest: behind.slice(0, rest < 0 ? SHOWN : Math.min(rest, SHOWN)), other },
      ]
    }
    return []
  })
}
