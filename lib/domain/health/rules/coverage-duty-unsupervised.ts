import { firstWords } from '../reading/entry-words'
import { shareTellingWords, tellingLength } from '../reading/telling-words'
import type { HealthRule } from '../types'

/** Duties that call for supervision afterwards. */
const CALLS_FOR_IT = /监督管理|监督检查|行政执法|行政许可|行政审批|行政处罚|监管|许可审批/

/** A supervising duty without a procedure that says how. */
export const coverageDutyUnsupervised: HealthRule = {
  id: 'coverage/duty-unsupervised',
  title: '监管职责没有配套的监管制度',
  severity: 'note',
  why: '有监管、审批的职责，就应有事中事后监管制度写明怎样监管。',
  source: '责任清单登记表：事中事后监管制度',
  check(list) {
    if (list.procedures.length === 0) return []
    const procedures = list.procedures.map(({ group, title, preamble, sections }) =>
      [group ?? '', title, preamble, ...sections.map(({ text }) => text)].join('\n'),
    )
    return list.duties.flatMap((duty, index) => {
      // Of a duty of several sentences only those that supervise.
      const sentences = (duty.statement.match(/[^。；]+/g) ?? []).filter((sentence) =>
        CALLS_FOR_IT.test(sentence),
      )
      const open = sentences.filter(
        (sentence) =>
          tellingLength(sentence) >= 4 &&
          !procedures.some((procedure) => shareTellingWords(sentence, procedure)),
      )
      return open.map((sentence) => ({
        at: `/duties/${index}/statement`,
        evidence: firstWords(sentence.split(/[，,]/).find((clause) => CALLS_FOR_IT.test(clause)) ?? sentence),
        message: '这项职责要监管，监管制度里却没有提到，请核对是不是漏了。',
      }))
    })
  },
}
