import { z } from 'zod'
import { PART_KEYS, type Part } from '../list/parts'
import { MAX_PAGE, MAX_QUERY_LENGTH } from './types'

/** An empty parameter (`?part=` of a form left alone) is an absent one. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())

const q = z.preprocess((value) => value ?? '', z.string().trim().max(MAX_QUERY_LENGTH, '问题请在200字以内'))
const code = optional(z.string().regex(/^\d{6}$/, '行政区划代码是六位数字'))

/** URL parameters of `/search` and `GET /api/v1/search` → SearchQuery. Empty `q` is allowed: it finds nothing. */
export const searchQuerySchema = z.object({
  q,
  code,
  part: optional(z.enum(PART_KEYS as [Part, ...Part[]])),
  department: optional(z.string().trim().max(60, '部门名称过长')),
  page: z.preprocess(
    (value) => (value === '' || value === undefined || value === null ? 1 : value),
    z.coerce.number().int('页码是整数').min(1, '页码从1开始').max(MAX_PAGE, `最多看到第${MAX_PAGE}页`),
  ),
})

/** URL parameters of `/who` and `GET /api/v1/who` → WhoQuery. */
export const whoQuerySchema = z.object({ q, code })
