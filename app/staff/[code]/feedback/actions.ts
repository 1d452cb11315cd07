'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { type DecisionResult, decideFeedback } from '@/lib/data/feedback/decide-feedback'
import { blocked, done, stale, type WorkResult } from '@/lib/domain/action-result'
import { leadToDraft } from './lead-to-draft'
import { acceptSchema, answerSchema, irrelevantSchema } from './schemas'

export const answerFeedback = staffAction('feedback:handle', answerSchema, async (access, input) => {
  const answerPublic = input.answerPublic === 'on'
  const result = await decideFeedback(access, { ...input, answerPublic }, new Date())
  const open = answerPublic ? '答复已保存，并已在公开页面上显示。' : '答复已保存，提交人凭受理编号可以看到。'
  return result.status === 'decided' ? done({ message: open }) : refusal(result)
})

export const acceptFeedback = staffAction('feedback:handle', acceptSchema, async (access, input) => {
  const decision = { ...input, decision: 'accepted', answer: null, answerPublic: false } as const
  const result = await decideFeedback(access, decision, new Date())
  if (result.status !== 'decided') return refusal(result)
  return leadToDraft(access, result, input.id)
})

export const dismissFeedback = staffAction('feedback:handle', irrelevantSchema, async (access, input) => {
  const decision = { ...input, decision: 'irrelevant', answer: null, answerPublic: false } as const
  const result = await decideFeedback(access, decision, new Date())
  return result.status === 'decided' ? done({ message: '已按“与清单无关”办结。' }) : refusal(result)
})

function refusal({ status }: Exclude<DecisionResult, { status: 'decided' }>): WorkResult {
  if (status === 'stale') return stale('别人刚刚处理过这一条。请刷新页面，看过现在的情况再决定。', null)
  if (status === 'refused') return blocked('这一条已经采纳过了，请刷新页面。')
  return blocked('没有这一条纠错。')
}
