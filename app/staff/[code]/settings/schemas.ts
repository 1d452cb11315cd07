import { z } from 'zod'

export const secondStepDemandSchema = z.object({
  required: z
    .literal('on')
    .optional()
    .transform((box) => box === 'on'),
})
