import type { FixResult } from '@/lib/data/health/apply-fixes'
import type { SubmissionResult } from '@/lib/data/health/submit-checked'
import type { StepResult } from '@/lib/data/workflow/take-step'
import { blocked, done, invalid, stale, type WorkResult } from '@/lib/domain/action-result'
import { EDITING_NOTES } from '@/lib/domain/editing/notes'
import type { EditionHead } from '@/lib/domain/edition'
import { leftSentence, OTHER_SENTENCE, seenSentence } from './gate-sentences'

/** What the page says after a step was taken; the key stands in its address (`?done=`). */
export const DONE_WORDS: Record<string, string> = {
  submitted: '您的清单已经提交，不用再做什么。审核结果会在“通知”里告诉您；审核以前要改，可以收回。',
  'taken-back': '已经收回，可以继续修改。',
  discarded: '草稿已经作废。公众看到的内容没有变化。',
  fixed: '能直接改好的错误都改好了，改了哪些在下面“改了什么”里。',
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

/** Errors nobody answers for and warnings not looked at stand beside their fields. */
export function submissionAnswer(
  result: SubmissionResult,
  { code, left }: { code: string; left?: string },
): WorkResult {
  if (result.status !== 'unhealthy') return stepAnswer(result, code, 'submitted')
  const { errors, warnings } = result
  return invalid({
    ...(errors > 0 && left !== 'other' ? { left: [leftSentence(errors)] } : {}),
    ...(errors > 0 && left === 'other' ? { leftOther: [OTHER_SENTENCE] } : {}),
    ...(warnings > 0 ? { seen: [seenSentence(warnings)] } : {}),
  })
}

/** Leads back to the review page, which shows what is left. */
export function fixedAnswer(result: FixResult, code: string): WorkResult {
  if (result.status === 'fixed') return done({ to: `/staff/${code}/review?done=fixed#health` })
  if (result.status === 'closed') return blocked('草稿已经不能改了，请刷新后再看。')
  if (result.status === 'harmful') return blocked(EDITING_NOTES.harmful.text)
  return stale('您打开这一页以后，清单又有变化，所以没有改。请刷新页面，看过再点。', null)
}

/** Leads to the new edition. */
export function publishedAnswer(result: StepResult<{ head: EditionHead }>, code: string): WorkResult {
  if (result.status !== 'done') return refusal(result)
  return done({ to: `/staff/${code}/editions/${result.head.number}?done=published` })
}

function refusal(result: { status: 'stale' | 'blocked'; message: string }): WorkResult {
  return result.status === 'stale' ? stale(result.message, null) : blocked(result.message)
}
