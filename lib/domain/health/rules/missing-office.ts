import { checkedList } from '../reading/checked-list'
import { wordsOf } from '../reading/entry-words'
import { isBlank } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** So many items at least, and of ten nine with an office: then the form has the column, and one was forgotten. */
const FEWEST = 8
const USUAL_SHARE = 0.9

/** A work item without its office, in a list whose others have one. */
export const missingOffice: HealthRule = {
  id: 'missing/office',
  title: '责任科室没有填',
  severity: 'warning',
  why: '别的事项都写明了责任科室，这一项没有，就不知道由谁办。',
  source: '常理',
  check(list) {
    const items = checkedList(list).entries.filter(
      ({ kind, node }) => kind === 'workItem' && !isBlank(node.text),
    )
    const blank = items.filter(({ node }) => isBlank(node.office))
    if (items.length < FEWEST || blank.length > items.length * (1 - USUAL_SHARE)) return []
    return blank.map((item) => ({
      at: `${item.at}/office`,
      evidence: wordsOf(item),
      message: '别的具体工作事项都写了责任科室，这一项没有，请补上。',
    }))
  },
}
