import { z } from 'zod'
import { isCatalogueCode } from '../catalogue/codes'
import { isDay } from '../edition-on'
import { COMPARED_PARTS } from './types'

/** An empty parameter (a form left alone) is an absent one; of one given twice the first counts. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => {
    const first = Array.isArray(value) ? value[0] : value
    return first === undefined || first === '' ? null : first
  }, schema.nullable())

const place = optional(z.string().trim().max(60, '地方的名称请在60字以内'))
const edition = optional(
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, '版本是第几版的数字')
    .transform(Number),
)

export const comparedPartSchema = z.preprocess(
  (value) => {
    const first = Array.isArray(value) ? value[0] : value
    return first === undefined || first === '' ? 'duties' : first
  },
  z.enum(COMPARED_PARTS, '没有这个部分，可选部门职责、职责边界、公共服务事项、事中事后监管制度'),
)

/** URL parameters of `/compare/lists`. Places are codes, or what people type for them. */
export const listsQuerySchema = z.object({
  left: place,
  right: place,
  part: comparedPartSchema,
  leftEdition: edition,
  rightEdition: edition,
  on: optional(z.string().refine(isDay, '日期请写成2026-11-20的样子')),
})
export type ListsQuery = z.infer<typeof listsQuerySchema>

/** Six digits, or two or four and zeros: a division, and with it all whose codes begin with its significant digits. */
export const withinSchema = optional(z.string().regex(/^\d{6}$/, '行政区划代码是六位数字'))

/** The digits that the codes below a division begin with (GB/T 2260): 460000 → 46, 460100 → 4601. */
export const stemOf = (code: string) => code.replace(/(?:0000|00)$/, '')

/** Codes joined by commas, or given several times (boxes of a form), or both. */
const codes = z.preprocess(
  (value) =>
    (Array.isArray(value) ? value : [value])
      .flatMap((part) => String(part ?? '').split(','))
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  z
    .array(z.string().regex(/^\d{6}$/, '行政区划代码是六位数字'))
    .max(60, '地方请在60个以内；要看更多，选一个省或市'),
)

/** URL parameters of pages over many counties: some by code, or all of a division. */
export const scopeQuerySchema = z.object({ codes, within: withinSchema })

/** URL parameters of `/compare/topic`. */
export const topicQuerySchema = scopeQuerySchema.extend({
  q: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value) ?? '',
    z.string().trim().max(60, '一件事请在60字以内'),
  ),
})
export type TopicQuery = z.infer<typeof topicQuerySchema>

/** URL parameters of `/compare/matrix`; `page` counts groups of matters, `base` is the place read beside every other. */
export const matrixQuerySchema = scopeQuerySchema.extend({
  part: comparedPartSchema,
  base: withinSchema,
  page: z.preprocess(
    (value) => (value === undefined || value === '' ? 1 : Array.isArray(value) ? value[0] : value),
    z.coerce.number('页码是数字').int('页码是整数').min(1, '页码从1开始').max(1000, '没有这一页'),
  ),
})
export type MatrixQuery = z.infer<typeof matrixQuerySchema>

/** URL parameters of `/compare/matter`: an entry (`460108-k3f9…`) or a code of the catalogue (`ZZ012`). */
export const matterQuerySchema = scopeQuerySchema.extend({
  part: comparedPartSchema,
  of: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value) ?? '',
    z.string().refine((of) => /^\d{6}-[\w.]{1,80}$/.test(of) || isCatalogueCode(of), '没有这个事项'),
  ),
})
export type MatterQuery = z.infer<typeof matterQuerySchema>

/** What is wrong with an address, each sentence once. */
export const messagesOf = (error: z.ZodError): string[] => [
  ...new Set(error.issues.map(({ message }) => message)),
]
