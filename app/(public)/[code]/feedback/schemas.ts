import { z } from 'zod'
import { LONGEST_CONTACT, LONGEST_TEXT, SUBJECT_KEYS } from '@/lib/domain/feedback'
import { divisionCodeSchema } from '@/lib/domain/jurisdiction'

/** Zero-width and control characters say nothing and hide much; line ends and tabs stay. */
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cf}]/gu

const plainText = z
  .string()
  .default('')
  .transform((text) => text.replace(HIDDEN, '').trim())

export const feedbackSchema = z.object({
  code: divisionCodeSchema,
  entry: z.string().regex(/^[a-z0-9]{1,40}$/, '请从事项页面点“我要纠错”'),
  /** When the form was made (lib/server/form-time.ts). */
  made: z.string().max(100),
  subject: z.enum(SUBJECT_KEYS, { error: '请选一项' }),
  body: plainText.pipe(
    z.string().min(4, '请写几个字，说明哪里不对').max(LONGEST_TEXT, `请写短些，最多${LONGEST_TEXT}个字`),
  ),
  contact: plainText.pipe(
    z
      .string()
      .max(LONGEST_CONTACT, `最多${LONGEST_CONTACT}个字`)
      .regex(/^[^\n]*$/, '请写在一行里'),
  ),
  /** Not shown to people; programs that fill in everything fill it in. */
  website: z.string().default('').pipe(z.string().max(0, '这一栏请留空')),
})
