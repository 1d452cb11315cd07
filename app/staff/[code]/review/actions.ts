'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { addComment, settleComment } from '@/lib/data/workflow/comments'
import { approveDraft, returnDraft, scheduleDraft, unschedule } from '@/lib/data/workflow/decide'
import { approveAndPublish, publishEdition } from '@/lib/data/workflow/publish'
import { discardDraft, submitDraft, takeBack } from '@/lib/data/workflow/submit'
import { blocked, done } from '@/lib/domain/action-result'
import { publishedAnswer, stepAnswer } from './answers'
import {
  approveSchema,
  commentSchema,
  returnSchema,
  scheduleSchema,
  settleSchema,
  stepSchema,
  submitSchema,
} from './schemas'

export const submitAction = staffAction('draft:submit', submitSchema, async (access, input) =>
  stepAnswer(await submitDraft(access, input), input.code, 'submitted'),
)

export const takeBackAction = staffAction('draft:submit', stepSchema, async (access, input) =>
  stepAnswer(await takeBack(access, input), input.code, 'taken-back'),
)

export const discardAction = staffAction('draft:edit', stepSchema, async (access, input) =>
  stepAnswer(await discardDraft(access, input), input.code, 'discarded'),
)

export const returnAction = staffAction('draft:review', returnSchema, async (access, input) =>
  stepAnswer(await returnDraft(access, input), input.code, 'returned'),
)

export const approveAction = staffAction('draft:review', approveSchema, async (access, input) =>
  input.next === 'publish'
    ? publishedAnswer(await approveAndPublish(access, input), input.code)
    : stepAnswer(await approveDraft(access, input), input.code, 'approved'),
)

export const scheduleAction = staffAction('draft:review', scheduleSchema, async (access, input) =>
  stepAnswer(await scheduleDraft(access, { ...input, now: new Date() }), input.code, 'scheduled'),
)

export const unscheduleAction = staffAction('draft:review', stepSchema, async (access, input) =>
  stepAnswer(await unschedule(access, input), input.code, 'unscheduled'),
)

export const publishAction = staffAction('edition:publish', stepSchema, async (access, input) =>
  publishedAnswer(await publishEdition(access, input.editionId, input.editionVersion), input.code),
)

export const addCommentAction = staffAction('draft:comment', commentSchema, async (access, input) => {
  if (!(await addComment(access, input)))
    return blocked('这份草稿已经发布或作废，或者这一项已经不在了。请刷新后再看。')
  return done({ to: `/staff/${input.code}/review?done=comment#${input.entryId ?? 'comments'}` })
})

export const settleCommentAction = staffAction('draft:comment', settleSchema, async (access, input) => {
  if (!(await settleComment(access, input.id, input.resolved)))
    return blocked('这条意见已经不在了，请刷新后再看。')
  return done({ to: `/staff/${input.code}/review#${input.at || 'comments'}` })
})
