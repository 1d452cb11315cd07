import { proseIn } from '../reading/checked-list'
import { comparable } from '../reading/likeness'
import type { Found, HealthRule } from '../types'

/** Shorter sentences may be meant twice. */
const LONG = 16

/** A sentence that stands twice in one text. */
export const duplicateSentence: HealthRule = {
  id: 'duplicate/sentence',
  title: '同一句话写了两遍',
  severity: 'note',
  why: '同一条里一句话出现两次，多半是改写时没有删去旧句。',
  source: '常理',
  check: (list) =>
    proseIn(list).flatMap((text) => {
      const met = new Set<string>()
      const lines = new Set<string>()
      return text.text.split('\n').flatMap((line) => {
        const isRepeated = lines.has(comparable(line))
        lines.add(comparable(line))
        return (line.match(/[^。；]+[。；]?/g) ?? []).flatMap((sentence): Found[] => {
          const same = comparable(sentence)
          if (same.length < LONG || isRepeated) return []
          if (!met.has(same)) {
            met.add(same)
            return []
          }
          return [
            { at: text.at, evidence: sentence.trim(), message: '这句话前面已经写过，请核对是不是多了一句。' },
          ]
        })
      })
    }),
}
