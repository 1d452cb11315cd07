import { checkedList } from '../reading/checked-list'
import { wordsOf } from '../reading/entry-words'
import type { HealthRule } from '../types'

/** A duty without work items among duties that have them. */
export const missingWorkItems: HealthRule = {
  id: 'missing/work-items',
  title: '职责下面没有具体工作事项',
  severity: 'note',
  why: '主要职责是总的说法，具体工作事项才说明实际做什么；别的职责都有，这一项没有。',
  source: '责任清单登记表',
  check(list) {
    const duties = checkedList(list).entries.filter(({ kind }) => kind === 'duty')
    const bare = duties.filter(({ children }) => children.length === 0)
    if (bare.length * 2 > duties.length) return []
    return bare.map((duty) => ({
      at: duty.at,
      evidence: wordsOf(duty),
      message: '这一项职责没有列具体工作事项，请补上，或者说明由谁承担。',
    }))
  },
}
