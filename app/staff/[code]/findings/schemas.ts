import { z } from 'zod'
import { LONGEST_WORDS } from '@/lib/domain/findings/raise-query'
import { STANCE_KEYS } from '@/lib/domain/findings/steps'

/** 答复: what the bureau says of a finding. */
export const answerFindingSchema = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  stance: z.enum(STANCE_KEYS, { error: '请选择是否认可' }),
  words: z
    .string()
    .default('')
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .min(1, '请写明情况：怎样改、什么时候改，或者有什么不同意见')
        .max(LONGEST_WORDS, `请写短些，最多${LONGEST_WORDS}个字`),
    ),
})

/** 去草稿里改; `entry` is the one of several places that was pressed. */
export const mendFindingSchema = z.object({ id: z.uuid(), entry: z.string().max(100).optional() })
