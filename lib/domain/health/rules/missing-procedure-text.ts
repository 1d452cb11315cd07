import { checkedList } from '../reading/checked-list'
import { wordsOf } from '../reading/entry-words'
import { isBlank } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** A procedure that is a title only: nothing before its sections, and no sections. */
export const missingProcedureText: HealthRule = {
  id: 'missing/procedure-text',
  title: '监管制度没有内容',
  severity: 'warning',
  why: '只有制度名称，没有监管的对象、内容、方式和程序，等于没有制度。',
  source: '责任清单登记表',
  check: (list) =>
    checkedList(list)
      .entries.filter(
        ({ kind, node, children }) => kind === 'procedure' && children.length === 0 && isBlank(node.preamble),
      )
      .map((entry) => ({
        at: entry.at,
        evidence: wordsOf(entry),
        message: '这一项监管制度只有名称，没有内容，请补上。',
      })),
}
