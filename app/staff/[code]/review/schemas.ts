import { z } from 'zod'
import { fromBeijingField } from '@/lib/domain/dates'
import { LEFT_REASONS, type LeftReason } from '@/lib/domain/health/left-reasons'
import { leftSentence, OTHER_SENTENCE, seenSentence } from './gate-sentences'

/** The edition a form was shown for. */
export const stepSchema = z.object({
  code: z.string(),
  editionId: z.uuid('请刷新页面后再试'),
  editionVersion: z.coerce.number().int(),
})

const LONG = '太长了，请不要超过 4000 字'
const said = (missing: string) => z.string().trim().min(1, missing).max(4000, LONG)

const submissionFields = stepSchema.extend({
  reason: z.string().trim().max(4000, LONG).default(''),
  basis: z.string().trim().max(4000, LONG).default(''),
  /** How many errors the page told of, and why they are left. */
  errors: z.coerce.number().int().nonnegative().default(0),
  left: z.enum(Object.keys(LEFT_REASONS) as [LeftReason, ...LeftReason[]]).optional(),
  leftOther: z.string().trim().max(1000, '太长了，请不要超过 1000 字').default(''),
  /** How many warnings the page told of, and whether the person has looked at them. */
  warnings: z.coerce.number().int().nonnegative().default(0),
  seen: z.literal('on').optional(),
})

/** What is missing is told all at once: a person who is sent back should be sent back only once. */
export const submitSchema = submissionFields.superRefine((input, context) => {
  for (const [field, sentence] of Object.entries(missingIn(input)))
    context.addIssue({ code: 'custom', path: [field], message: sentence })
})

function missingIn(input: z.output<typeof submissionFields>): Partial<Record<keyof typeof input, string>> {
  const { reason, basis, errors, left, leftOther, warnings, seen } = input
  const unanswered = errors > 0 && left === undefined
  const unsaid = errors > 0 && left === 'other' && leftOther === ''
  return {
    ...(reason === '' && { reason: '请写明为什么调整' }),
    ...(basis === '' && { basis: '请写明依据什么调整' }),
    ...(unanswered && { left: leftSentence(errors) }),
    ...(unsaid && { leftOther: OTHER_SENTENCE }),
    ...(warnings > 0 && !seen && { seen: seenSentence(warnings) }),
  }
}

export const returnSchema = stepSchema.extend({ reason: said('请写明退回的原因') })

/** How many unsettled comments the page told of, and whether the person approves in spite of them. */
const approvalSchema = stepSchema.extend({
  unsettled: z.coerce.number().int().nonnegative().default(0),
  anyway: z.literal('on').optional(),
})

export const approveSchema = approvalSchema.extend({ next: z.enum(['publish', 'wait']).default('wait') })

export const scheduleSchema = approvalSchema.extend({
  at: z
    .string()
    .min(1, '请填写发布时间')
    .transform((text, context) => {
      const at = fromBeijingField(text)
      if (at) return at
      context.addIssue({ code: 'custom', message: '这不是一个时间，请按“2026-11-22 09:30”这样填写' })
      return z.NEVER
    }),
})

export const commentSchema = z.object({
  code: z.string(),
  editionId: z.uuid(),
  entryId: z
    .string()
    .max(60)
    .optional()
    .transform((id) => id || null),
  body: said('请写下意见'),
})

export const settleSchema = z.object({
  code: z.string(),
  id: z.uuid(),
  at: z.string().max(60).default(''),
  resolved: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
})

/** The errors of the draft that have a fix, as the page showed them. */
export const fixErrorsSchema = stepSchema
  .pick({ code: true, editionId: true })
  .extend({ seen: z.string().max(16) })
