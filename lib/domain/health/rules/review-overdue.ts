import { dayInWords } from '../../calendar-days'
import { checkedList } from '../reading/checked-list'
import { wordsOf } from '../reading/entry-words'
import type { HealthRule } from '../types'

/** An entry that nobody has confirmed since it was due. */
export const reviewOverdue: HealthRule = {
  id: 'review/overdue',
  title: '到期没有核对',
  severity: 'warning',
  why: '清单要随职责、机构、法规的变化及时调整；过了约定的核对日期还没有人确认，内容可能已经过时。',
  source: '本单位设定的核对周期；清单实行动态管理的要求',
  check: (list, { overdue }) =>
    checkedList(list)
      .entries.filter(({ parent, entryId }) => !parent && overdue.has(entryId))
      .map((entry) => ({
        at: entry.at,
        evidence: wordsOf(entry),
        message: `应在${dayInWords(overdue.get(entry.entryId)!)}前核对，已经过期，请核对后确认。`,
      })),
}
