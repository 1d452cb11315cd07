import { z } from 'zod'
import { MOST_PLACES } from '@/lib/domain/findings/places'
import { LONGEST_EVIDENCE, LONGEST_TITLE, LONGEST_WORDS } from '@/lib/domain/findings/raise-query'
import { SEVERITIES } from '@/lib/domain/health/types'
import { divisionCodeSchema } from '@/lib/domain/jurisdiction'
import { isPart, type Part } from '@/lib/domain/list/parts'

const words = (missing: string, longest = LONGEST_WORDS) =>
  z
    .string()
    .default('')
    .transform((text) => text.trim())
    .pipe(z.string().min(1, missing).max(longest, `请写短些，最多${longest}个字`))

const optional = (longest: number) =>
  z
    .string()
    .max(longest)
    .optional()
    .transform((text) => (text?.trim() ? text : null))

const day = z
  .string({ error: '请选择日期' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, '请选择日期')
  .refine((text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)), '没有这一天')

const said = {
  severity: z.enum(SEVERITIES, { error: '请选择程度' }),
  title: words('请用一句话写明是什么问题', LONGEST_TITLE),
  body: words('请写明问题的具体情况和整改要求'),
  dueOn: day,
}

/** 提出问题. `entry` and `part` with `missing` tell what it is about; without either it is the list as a whole. */
export const raiseSchema = z
  .object({
    edition: z.coerce.number().int().positive(),
    entry: optional(100),
    part: z
      .string()
      .refine(isPart)
      .transform((value) => value as Part)
      .optional(),
    missing: optional(LONGEST_TITLE),
    rule: optional(100),
    evidence: optional(LONGEST_EVIDENCE),
    other: divisionCodeSchema.optional(),
    otherEntry: optional(100),
    ...said,
  })
  .refine(({ entry, part, missing }) => entry || !part || missing, {
    path: ['missing'],
    error: '请写明缺少什么',
  })

/** 就这一类提一条问题: the places of a rule by the names of what was found there. */
export const raiseRuleSchema = z.object({
  edition: z.coerce.number().int().positive(),
  rule: z.string().min(1).max(100),
  places: z
    .array(z.string().max(100))
    .default([])
    .pipe(z.array(z.string()).min(1, '请至少勾选一处').max(MOST_PLACES, `一个问题最多 ${MOST_PLACES} 处`)),
  ...said,
})

const seen = { id: z.uuid(), version: z.coerce.number().int() }

export const returnSchema = z.object({ ...seen, words: words('请写明为什么退回'), dueOn: day })
export const extendSchema = z.object({ ...seen, words: words('请写明为什么改期限'), dueOn: day })
export const closeSchema = z.object({ ...seen, words: words('请写明办结的结论') })
export const withdrawSchema = z.object({ ...seen, words: words('请写明为什么撤回') })
