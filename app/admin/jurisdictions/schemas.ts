import { z } from 'zod'
import { divisionCodeSchema } from '@/lib/domain/jurisdiction'

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `最多 ${most} 个字`)
    .default('')
    .transform((text) => text || null)

const bureauName = z.string().trim().min(1, '请填写单位名称').max(60, '最多 60 个字')

export const addSchema = z.object({ division: divisionCodeSchema, bureauName })

export const reviseSchema = z.object({
  division: divisionCodeSchema,
  version: z.coerce.number().int(),
  bureauName,
  areaCode: z
    .string()
    .trim()
    .regex(/^(?:0\d{2,3})?$/, '区号是 0 开头的 3 至 4 位数字，例如 0898')
    .default('')
    .transform((text) => text || null),
  address: words(120),
  phone: words(60),
  hours: words(120),
  website: z
    .string()
    .trim()
    .regex(/^(?:https?:\/\/\S+)?$/, '网址以 http:// 或 https:// 开头')
    .max(200, '最多 200 个字')
    .default('')
    .transform((text) => text || null),
  mergedIntoCode: z
    .string()
    .trim()
    .regex(/^(?:\d{6})?$/, '填 6 位区划代码，或不填')
    .default('')
    .transform((text) => text || null),
})

/** The end of a day in Beijing, so that "until Friday" includes Friday. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, '请选择日期')
  .transform((text) => new Date(`${text}T23:59:59+08:00`))

const LONGEST_GRANT = 92 * 24 * 60 * 60_000

export const grantSchema = z.object({
  person: z.uuid('请选择人员'),
  reason: z.string().trim().min(1, '请写明原因，它会随版本公开').max(200, '最多 200 个字'),
  until: day
    .refine((until) => until.getTime() > Date.now(), '日期要在今天或以后')
    .refine((until) => until.getTime() < Date.now() + LONGEST_GRANT, '最长三个月'),
})

export const revokeGrantSchema = z.object({ grant: z.uuid() })
