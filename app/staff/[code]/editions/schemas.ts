import { z } from 'zod'

const numbered = z.object({ code: z.string(), number: z.coerce.number().int().positive() })

export const withdrawSchema = numbered.extend({
  reason: z.string().trim().min(1, '请写明撤回的原因').max(4000, '太长了，请不要超过 4000 字'),
})

export const restoreSchema = numbered
