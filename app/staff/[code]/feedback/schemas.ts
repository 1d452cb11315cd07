import { z } from 'zod'
import { LONGEST_TEXT } from '@/lib/domain/feedback'

const answer = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .pipe(z.string().max(LONGEST_TEXT, `请写短些，最多${LONGEST_TEXT}个字`))

const handled = { id: z.uuid(), version: z.coerce.number().int() }

/** 答复、不采纳: with an answer the sender reads. */
export const answerSchema = z.object({
  ...handled,
  decision: z.enum(['answered', 'declined'], { error: '请选择怎样处理' }),
  answer: answer.pipe(z.string().min(1, '请写明答复，提交人凭受理编号能看到')),
  answerPublic: z.literal('on').optional(),
})

/** 采纳: the answer may come later. */
export const acceptSchema = z.object(handled)
export const irrelevantSchema = z.object(handled)
