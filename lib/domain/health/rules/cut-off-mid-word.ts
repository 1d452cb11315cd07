import { proseIn } from '../reading/checked-list'
import { cutPlaces } from '../reading/cut-places'
import { endsAtWordBeginning } from '../reading/word-beginnings'
import type { Found, HealthRule } from '../types'

/** Fields that hold sentences; names may end as they like. */
const SENTENCES = new Set(['statement', 'text', 'responsibility', 'content', 'preamble'])
const SHOWN = 7

/** 工作措 where the duty’s statement says 工作措施: a text that ends in the middle of a word. */
export const cutOffMidWord: HealthRule = {
  id: 'cut-off/mid-word',
  title: '文字在词的中间断了',
  severity: 'error',
  why: '句子没有写完，读者看不懂；多半是复制或转换格式时截掉了后面的字。',
  source: '常理',
  check(list) {
    const places = cutPlaces(list)
    const found = places.map(({ text, evidence, rest, inStatement }): Found => {
      const after = `${text.text.trimEnd()}${rest}`
      return {
        at: text.at,
        evidence,
        message: `这里断在词的中间：${inStatement ? '主要职责里' : '清单别处'}写的是“${evidence}${rest}”，请补全。`,
        ...(rest.length === 1 && { fix: { label: `补上“${rest}”`, at: text.at, before: text.text, after } }),
      }
    })
    const told = new Set(places.map(({ text }) => text.at))
    const byUse = proseIn(list)
      .filter(({ at, field, text }) => SENTENCES.has(field) && text.length >= SHOWN && !told.has(at))
      // What was cut off has no full stop behind it.
      .filter(({ text }) => endsAtWordBeginning(list, text.trimEnd()))
      .map(({ at, text }): Found => {
        const evidence = text
          .trimEnd()
          .slice(-SHOWN)
          .replace(/^[\s\S]*\n/, '')
        return {
          at,
          evidence,
          // By the list’s own use of the character alone: a word of its own may well be missing from ours.
          severity: 'note',
          message: `“${evidence}”像是在词的中间断了，请对照原件补全。`,
        }
      })
    return [...found, ...byUse]
  },
}
