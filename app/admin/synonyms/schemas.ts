import { z } from 'zod'

const words = (message: string) =>
  z
    .string({ error: message })
    .trim()
    .min(1, message)
    .max(40, '最多 40 个字')
    .transform((text) => text.replace(/\s+/g, ' '))

/** How far the one counts for the other, in words. */
export const STRENGTHS = [
  ['0.95', '就是一回事'],
  ['0.8', '差不多'],
  ['0.6', '有关系'],
] as const

export const addSynonymSchema = z
  .object({
    term: words('请填写群众会怎么说'),
    means: words('请填写清单里怎么写').refine((text) => !text.includes(' '), '清单里的词中间不要空格'),
    strength: z
      .enum(STRENGTHS.map(([value]) => value) as [string, ...string[]], '请选择相当到什么程度')
      .transform(Number),
    source: z
      .string()
      .trim()
      .max(200, '最多 200 个字')
      .default('')
      .transform((text) => text || '平台管理员添加'),
  })
  .refine(({ term, means }) => term !== means, { path: ['means'], message: '两个词一样，不用添加' })

export const removeSynonymSchema = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  /** What was looked for, to go on there. */
  q: z.string().max(100).default(''),
})
