'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { fixMany } from '@/lib/data/health/apply-fixes'
import { submitChecked } from '@/lib/data/health/submit-checked'
import { addComment, settleComment } from '@/lib/data/workflow/comments'
import { approveDraft, returnDraft, scheduleDraft, unschedule } from '@/lib/data/workflow/decide'
import { approveAndPublish, publishEdition } from '@/lib/data/workflow/publish'
import { discardDraft, takeBack } from '@/lib/data/workflow/submit'
import { blocked, done } from '@/lib/domain/action-result'
import { leftInWords } from '@/lib/domain/health/left-reasons'
import { fixedAnswer, publishedAnswer, stepAnswer, submissionAnswer } from './answers'
import {
  approveSchema,
  commentSchema,
  fixErrorsSchema,
  returnSchema,
  scheduleSchema,
  settleSchema,
  stepSchema,
  submitSchema,
} from './schemas'

export const submitAction = staffAction('draft:submit', submitSchema, async (access, input) => {
  const { seen, warnings, left, leftOther, ...submission } = input
  const told = { errorsLeft: leftInWords(left, leftOther), warningsSeen: seen ? warnings : 0 }
  return submissionAnswer(await submitChecked(access, { ...submission, ...told }), input)
})

/** 一次改好: every error of the draft that has a fix. */
export const fixErrorsAction = staffAction('draft:edit', fixErrorsSchema, async (access, input) => {
  const { code, ...on } = input
  return fixedAnswer(await fixMany(access, { ...on, isMeant: ({ severity }) => severity === 'error' }), code)
})

export const takeBackAction = staffAction('draft:submit', stepSchema, async (access, input) =>
  stepAnswer(await takeBack(access, input), input.code, 'taken-back'),
)

export const discardAction = staffAction('draft:edit', stepSchema, async (access, input) =>
  stepAnswer(await discardDraft(access, input), input.code, 'discarded'),
)

export const returnAction = staffAction('draft:review', returnSchema, async (access, input) =>
  stepAnswer(await returnDraft(access, input), input.code, 'returned'),
)

export const approveAction = staffAction('draft:review', approveSchema, async (access, input) => {
  const { code, next, unsettled, anyway, ...on } = input
  const approval = { ...on, unsettledKnown: anyway ? unsettled : 0 }
  return next === 'publish'
    ? publishedAnswer(await approveAndPublish(access, approval), code)
    : stepAnswer(await approveDraft(access, approval), code, 'approved')
})

export const scheduleAction = staffAction('draft:review', scheduleSchema, async (access, input) => {
  const { code, unsettled, anyway, ...on } = input
  const approval = { ...on, unsettledKnown: anyway ? unsettled : 0, now: new Date() }
  return stepAnswer(await scheduleDraft(access, approval), code, 'scheduled')
})

export const unscheduleAction = staffAction('draft:review', stepSchema, async (access, input) =>
  stepAnswer(await unschedule(access, input), input.code, 'unscheduled'),
)

export const publishAction = staffAction('edition:publish', stepSchema, async (access, input) =>
  publishedAnswer(await publishEdition(access, input.editionId, input.editionVersion), input.code),
)

// `of` keeps one address from the next: to the same address with another `#`, the browser would stay where it is.
export const addCommentAction = staffAction('draft:comment', commentSchema, async (access, input) => {
  const id = await addComment(access, input)
  if (!id) return blocked('这份草稿已经发布或作废，或者这一项已经不在了。请刷新后再看。')
  return done({ to: `/staff/${input.code}/review?done=comment&of=${id}#${input.entryId ?? 'comments'}` })
})

export const settleCommentAction = staffAction('draft:comment', settleSchema, async (access, input) => {
  const { code, id, at, resolved } = input
  if (!(await settleComment(access, id, resolved))) return blocked('这条意见已经不在了，请刷新后再看。')
  const key = resolved ? 'resolved' : 'reopened'
  return done({ to: `/staff/${code}/review?done=${key}&of=${id}#${at || 'comments'}` })
})
