import type { RaiseResult } from '@/lib/data/findings/raise-finding'
import type { StepResult } from '@/lib/data/findings/take-step'
import type { Access } from '@/lib/domain/access'
import { blocked, done, invalid, stale, type WorkResult } from '@/lib/domain/action-result'
import { addDays, type Day, dayInBeijing } from '@/lib/domain/calendar-days'
import { LONGEST_TERM } from '@/lib/domain/findings/due'
import type { FindingNote } from '@/lib/domain/findings/notes'

/** What is wrong with the day set; null when it is one. */
export function wrongDay(dueOn: Day, now: Date): WorkResult<never> | null {
  const today = dayInBeijing(now)
  if (dueOn <= today) return invalid({ dueOn: ['请选今天以后的日期'] })
  return dueOn > addDays(today, LONGEST_TERM) ? invalid({ dueOn: ['最多一年'] }) : null
}

/** The rules, the registries or what the bureau says of its list changed while the page was open. */
export const FOUND_NO_MORE = '勾选的有几处现在体检已经查不出来了。请刷新页面，看过以后再提。'

export function afterRaise(result: Exclude<RaiseResult, { status: 'raised' }>): WorkResult<never> {
  switch (result.status) {
    case 'stale':
      return stale(
        result.editionNumber === null
          ? '这个单位现在没有公布的清单，不能提出问题。'
          : `您填写的时候，单位公布了第${result.editionNumber}版。请重新打开这一页，看过新的内容再提。`,
        null,
      )
    case 'no-entry':
      return blocked('现行版本里没有这一项。')
    case 'no-words':
      return blocked('引用的原文在这一项里找不到，请回到体检页重新提出。')
    case 'no-other':
      return blocked('对照的单位没有公布清单，或者没有那一项。')
  }
}

/** Leads back to the finding, where it says what was done. */
export function afterStep(access: Access, note: FindingNote, result: StepResult, id: string): WorkResult {
  switch (result.status) {
    case 'taken':
      return done({ to: `/audit/findings/${access.jurisdictionCode}/${id}?note=${note}` })
    case 'stale':
      return stale('别人刚刚动过这个问题。请刷新页面，看过现在的情况再决定。', null)
    case 'missing':
      return blocked('没有这个问题。')
    case 'refused':
      return blocked(result.message)
  }
}
