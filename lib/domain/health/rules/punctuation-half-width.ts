import { proseIn } from '../reading/checked-list'
import { byParagraph, rewrite, wordsAround } from '../reading/rewrite'
import type { HealthRule } from '../types'

/** Before and behind a sign that stands in Chinese. */
const BEFORE = '(?<=[\\p{Script=Han}”’》〉）】〕])'
/** Behind a Chinese character; what follows is Chinese too, or nothing. Times, ratios and addresses have digits. */
const HALF_WIDTH = new RegExp(
  `${BEFORE}[,;?!] ?(?=[\\p{Script=Han}“‘《〈（【〔(\\d]|$|\\n)|${BEFORE}: ?(?=[\\p{Script=Han}“‘《〈（【〔(]|$|\\n)|${BEFORE}\\.(?=\\p{Script=Han}{2})|(?<=[\\p{Script=Han}])\\.(?=$|\\n)|(?<=[\\dA-Za-z%]),(?=[\\p{Script=Han}“《])`,
  'gu',
)
const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' }

/** A comma of Latin script between Chinese characters. */
export const punctuationHalfWidth: HealthRule = {
  id: 'punctuation/half-width',
  title: '中文里用了半角标点',
  severity: 'warning',
  why: '中文用全角标点；半角标点多半是从别处粘贴来的，排版会挤在一起，检索也会断错句。',
  source: 'GB/T 15834—2011《标点符号用法》；GB/T 9704—2012《党政机关公文格式》',
  check: (list) =>
    proseIn(list).flatMap((text) => {
      const places = [...text.text.matchAll(HALF_WIDTH)]
        .filter(({ index }) => !isOrdinal(text.text, index) && !isLeftover(text.text, index))
        .map((match) => ({ start: match.index, end: match.index + match[0].length, by: FULL[match[0][0]!]! }))
      return byParagraph(text.text, places).map((group) => {
        const [first] = group
        const signs = [...new Set(group.map(({ start }) => text.text[start]))].join('、')
        return {
          at: text.at,
          evidence: wordsAround(text.text, first!.start, first!.start + 1),
          message: `半角的“${signs}”${group.length > 1 ? `（这一段共${group.length}处）` : ''}请改为全角。`,
          fix: rewrite(text, '改为全角标点', group),
        }
      })
    }),
}

/** 错误!未找到引用源。: all of it goes. */
const isLeftover = (text: string, at: number) => /^错误!\s*未/.test(text.slice(Math.max(0, at - 2), at + 4))

/** 一. at the beginning of a paragraph numbers it. */
const isOrdinal = (text: string, at: number) =>
  /(?:^|\n)\s*[一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, at - 8), at))
