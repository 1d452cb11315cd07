import { proseIn } from '../reading/checked-list'
import { rewrite } from '../reading/rewrite'
import type { Found, HealthRule } from '../types'

/** A pair of which one side is half-width, 〈〉 written with the signs of the keyboard, (…) around Chinese in Chinese. */
const MIXED =
  /\(([^()（）\n]{1,60})）|（([^()（）\n]{1,60})\)|<([\p{Script=Han}]{2,40})>|(?<=[\p{Script=Han}”》])\(([^()（）\n]*[\p{Script=Han}][^()（）\n]*)\)/gu

/** （甲) and <收养法>: brackets of two widths. */
export const punctuationBracketWidth: HealthRule = {
  id: 'punctuation/bracket-width',
  title: '中文里用了半角括号',
  severity: 'note',
  why: '中文用全角括号；一对括号一半全角一半半角，排版和检索都不整齐。',
  source: 'GB/T 15834—2011《标点符号用法》',
  check: (list) =>
    proseIn(list).flatMap((text) =>
      [...text.text.matchAll(MIXED)].map((match): Found => {
        const [written, first, second, title, half] = match
        const by = title ? `〈${title}〉` : `（${first ?? second ?? half}）`
        const start = match.index
        const shown = written.length > 24 ? written.slice(-12) : written
        return {
          at: text.at,
          evidence: shown,
          message: `请改为“${by.length > 24 ? '（）' : by}”。`,
          fix: rewrite(text, '改为全角', [{ start, end: start + written.length, by }]),
        }
      }),
    ),
}
