import { z } from 'zod'
import { COMPARED_PARTS } from '@/lib/domain/compare/types'
import { divisionCodeSchema } from '@/lib/domain/jurisdiction'

/** Entry ids with spaces between them, as one hidden field carries them. */
const entries = z
  .string()
  .max(4000)
  .default('')
  .transform((text) => text.split(' ').filter(Boolean))

export const LONGEST_REASON = 300

/** What is pressed under a row, and what the page knew of the row. */
export const decideSchema = z.object({
  other: divisionCodeSchema,
  part: z.enum(COMPARED_PARTS),
  leftEdition: z.coerce.number().int().positive(),
  rightEdition: z.coerce.number().int().positive(),
  left: entries,
  right: entries,
  seen: z.coerce.number().int().nonnegative(),
  /** same | different | none | join; `out ID` of a row of several; `undo ID`: the row's entry and that one. */
  press: z.string().regex(/^(same|different|none|join|(out|undo) \S{1,100})$/),
  /** To join: the number of the entry of the other list, perhaps with its title behind. */
  with: z.string().trim().max(200).optional(),
  reason: z
    .string()
    .trim()
    .max(LONGEST_REASON, `理由最多${LONGEST_REASON}个字`)
    .optional()
    .transform((text) => text || null),
})
export type DecideInput = z.infer<typeof decideSchema>
