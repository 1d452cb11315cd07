import type { StepResult } from '@/lib/data/workflow/take-step'
import { blocked, done, stale, type WorkResult } from '@/lib/domain/action-result'
import type { EditionHead } from '@/lib/domain/edition'

/** What the page says after a step was taken; the key stands in its address (`?done=`). */
export const DONE_WORDS: Record<string, string> = {
  submitted: '您的清单已经提交，不用再做什么。审核结果会在“通知”里告诉您；审核以前要改，可以收回。',
  'taken-back': '已经收回，可以继续修改。',
  discarded: '草稿已经作废。公众看到的内容没有变化。',
  returned: '已经退回，编辑员会收到通知。',
  approved: '已经通过，还没有发布。',
  scheduled: '已经通过，到时间会自动发布。',
  unscheduled: '已经取消定时，草稿仍是“已通过，待发布”。',
  comment: '意见已经记下。',
  resolved: '意见已经标为已解决。',
  reopened: '意见已经重新打开。',
}

/** Leads back to the review page, which says what was done. */
export function stepAnswer(result: StepResult<object>, code: string, key: string): WorkResult {
  return result.status === 'done' ? done({ to: `/staff/${code}/review?done=${key}` }) : refusal(result)
}

/** Leads to the new edition. */
export function publishedAnswer(result: StepResult<{ head: EditionHead }>, code: string): WorkResult {
  if (result.status !== 'done') return refusal(result)
  return done({ to: `/staff/${code}/editions/${result.head.number}?done=published` })
}

function refusal(result: { status: 'stale' | 'blocked'; message: string }): WorkResult {
  return result.status === 'stale' ? stale(result.message, null) : blocked(result.message)
}
