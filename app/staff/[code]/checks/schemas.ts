import { z } from 'zod'
import { LONGEST_INTERVAL } from '@/lib/domain/checks'
import { PART_KEYS, type Part } from '@/lib/domain/list/parts'

const part = z.enum(PART_KEYS as [Part, ...Part[]])
const editionNumber = z.coerce.number().int().positive()

export const confirmChosenSchema = z.object({
  editionNumber,
  entries: z
    .array(z.string().regex(/^[a-z0-9]{1,40}$/))
    .max(5000)
    .default([]),
})

export const confirmPartSchema = z.object({
  editionNumber,
  part,
  seen: z.literal('on', { error: '请先勾选：逐项看过' }),
})

const months = z
  .string()
  .trim()
  .regex(/^\d{0,3}$/, '请填月数，例如 12')
  .transform((text) => (text === '' ? 0 : Number(text)))
  .pipe(z.number().max(LONGEST_INTERVAL, `最长 ${LONGEST_INTERVAL} 个月`))
  .transform((count) => (count === 0 ? null : count))

export const reviewSettingsSchema = z
  .object({
    version: z.coerce.number().int(),
    showChecked: z.literal('on').optional(),
    ...(Object.fromEntries(PART_KEYS.map((key) => [key, months])) as Record<Part, typeof months>),
  })
  .transform(({ version, showChecked, ...byPart }) => ({
    version,
    showChecked: showChecked === 'on',
    months: byPart,
  }))
