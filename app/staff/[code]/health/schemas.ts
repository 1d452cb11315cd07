import { z } from 'zod'
import { isPart, type Part } from '@/lib/domain/list/parts'

const id = z.string().regex(/^[a-z0-9]{1,16}$/)
const rule = z.string().max(80)
const reason = z.string().trim().min(1, '请写明为什么不是问题').max(500, '太长了，请不要超过 500 字')

/** Beside an entry of the draft: where the form stands, and which finding it is about. */
export const findingSchema = z.object({
  edition: z.uuid(),
  part: z.custom<Part>((value) => typeof value === 'string' && isPart(value)),
  entry: z.string().max(40),
  version: z.coerce.number().int().nonnegative(),
  finding: id,
})

export const waiveFindingSchema = findingSchema.extend({ reason })

/** On the page of the health check: all findings of one rule, as they were seen. */
export const ruleSchema = z.object({ edition: z.uuid(), rule, seen: id })
/** `of`: the list the page showed. */
export const waiveRuleSchema = z.object({ of: z.enum(['draft', 'in-force']), rule, seen: id, reason })

export const takeBackSchema = z.object({
  /** Ids of waivers, joined by a space: one, or all that share a reason. */
  waivers: z
    .string()
    .transform((text) => text.split(' '))
    .pipe(z.array(z.uuid()).min(1).max(2000)),
})
