import { textsIn } from '../reading/checked-list'
import { rewrite } from '../reading/rewrite'
import type { Found, HealthRule } from '../types'

/** 国发[2013]18号, 海办发【2010】30号: the year in brackets other than 〔〕. */
const NUMBER = /(?<=\p{Script=Han})[[【［(（]((?:19|20)\d{2})[\]】］)）](?=第?\d{1,4}号)/gu

/** The year of a document’s number belongs in 〔〕. */
export const punctuationDocumentNumber: HealthRule = {
  id: 'punctuation/document-number',
  title: '文号的年份括号用错',
  severity: 'note',
  why: '公文文号的年份用六角括号〔〕；写法不一，检索文号时会漏掉。',
  source: 'GB/T 9704—2012《党政机关公文格式》7.2.5',
  check: (list) =>
    textsIn(list).flatMap((text) =>
      [...text.text.matchAll(NUMBER)].map((match): Found => {
        const start = match.index
        const end = start + match[0].length
        const by = `〔${match[1]}〕`
        return {
          at: text.at,
          evidence: match[0],
          message: `文号的年份用“${by}”，请改正。`,
          fix: rewrite(text, `改为“${by}”`, [{ start, end, by }]),
        }
      }),
    ),
}
