import { proseIn } from '../reading/checked-list'
import { rewrite, wordsAround } from '../reading/rewrite'
import type { Found, HealthRule } from '../types'

/** Stops that follow one another. …… and —— are one sign each; ？！ and ！！ are a manner of speaking. */
const DOUBLED =
  /[。，、；：][ \u3000]?[。，、；：,;:.．]+|(?<=\p{Script=Han})[,;:.][。，、；：]+|(?<=\p{Script=Han})[,;:]{2,}|！[，。；、]|？[，。；、]/gu
/** Of two different stops the one that ends more stays. */
const RANK = '。；：，、'

/** 。。 or ，。: two stops where one belongs. */
export const punctuationDoubled: HealthRule = {
  id: 'punctuation/doubled',
  title: '标点重复',
  severity: 'error',
  why: '两个点号连在一起，前一个或后一个是多余的，看起来像没有校对过。',
  source: 'GB/T 15834—2011《标点符号用法》',
  check: (list) =>
    proseIn(list).flatMap((text) =>
      [...text.text.matchAll(DOUBLED)].map((match): Found => {
        const start = match.index
        const end = start + match[0].length
        const signs = [...match[0].replace(/\s/g, '')].map((sign) => '。，；：'['.,;:'.indexOf(sign)] ?? sign)
        const stays = [...signs].sort((a, b) => RANK.indexOf(a) - RANK.indexOf(b))[0]!
        const digitFollows = /^\d/.test(text.text.slice(end)) && /[.．]$/.test(match[0])
        return {
          at: text.at,
          evidence: wordsAround(text.text, start, end, 3, 0),
          message: `“${match[0]}”是两个点号连用，请只留一个。`,
          fix: rewrite(text, `改为“${digitFollows ? signs[0] : stays}”`, [
            { start, end, by: digitFollows ? signs[0]! : stays },
          ]),
        }
      }),
    ),
}
