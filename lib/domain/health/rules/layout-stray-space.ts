import { isQuoted, proseIn } from '../reading/checked-list'
import { byParagraph, rewrite, wordsAround } from '../reading/rewrite'
import type { Found, HealthRule } from '../types'

/** Blanks between Chinese characters, or between one and a sign. */
const STRAY =
  /(?<=[\p{Script=Han}，。；：、（“《])[ \u00a0\u3000]+(?=[\p{Script=Han}，。；：、）”》“《])|(?<=[）”》])[ \u00a0\u3000]+(?=[，。；：、）”》])/gu

/** 流动人口 计划生育: a blank in the middle of a sentence. */
export const layoutStraySpace: HealthRule = {
  id: 'layout/stray-space',
  title: '句中多了空格',
  severity: 'note',
  why: '中文句子里不用空格；多出来的空格会让检索断词，也常是少了标点的地方。',
  source: 'GB/T 15834—2011《标点符号用法》',
  check: (list) =>
    proseIn(list)
      .filter((text) => !isQuoted(text) && text.field !== 'issuer' && text.field !== 'title')
      .flatMap((text) => {
        const places = [...text.text.matchAll(STRAY)]
          .filter(({ index }) => !isSeparator(text.text, index))
          .map((match) => ({ start: match.index, end: match.index + match[0].length, by: '' }))
        return byParagraph(text.text, places).map((group): Found => {
          const [first] = group
          return {
            at: text.at,
            evidence: wordsAround(text.text, first!.start, first!.end),
            message: `句中多了空格${group.length > 1 ? `（这一段共${group.length}处）` : ''}，请去掉，或者补上漏掉的标点。`,
            fix: rewrite(text, '去掉多余的空格', group),
          }
        })
      }),
}

/** 第三条 国务院…: behind an article’s number a blank is usual; so it is behind an ordinal. */
const isSeparator = (text: string, at: number) =>
  /(?:第[\d一二三四五六七八九十百零〇]+[条款项章节]|(?:^|\n)[^\n]{0,2}[\d一二三四五六七八九十]{1,3}[、.．）)]?|[。])$/.test(
    text.slice(Math.max(0, at - 10), at),
  )
