import { z } from 'zod'

export const closeTaskSchema = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  reason: z
    .string({ error: '请写一句为什么' })
    .trim()
    .min(1, '请写一句为什么，别人以后看得懂')
    .max(300, '最多 300 个字'),
})
