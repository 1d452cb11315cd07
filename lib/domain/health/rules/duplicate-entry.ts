import { KINDS } from '../../list/parts'
import { wordsOf } from '../reading/entry-words'
import { twinsOf } from '../reading/twins'
import type { HealthRule } from '../types'

/** An entry that stands there twice, word for word. */
export const duplicateEntry: HealthRule = {
  id: 'duplicate/entry',
  title: '同样的内容出现两次',
  severity: 'error',
  why: '一字不差的两项，多出来的一项是复制时留下的，会让统计和检索重复。',
  source: '常理',
  check: (list) =>
    twinsOf(list)
      .filter(({ likeness }) => likeness === 'same')
      .map(({ entry, first, together }) => ({
        at: entry.at,
        evidence: wordsOf(entry),
        message: together
          ? `与前面第${first.index + 1}项${KINDS[entry.kind].label}一字不差，请删去一项。`
          : `与另一项下面的“${wordsOf(first)}”一字不差，请核对是不是重复了。`,
        severity: together ? 'error' : 'warning',
      })),
}
