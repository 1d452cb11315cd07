import { z } from 'zod'
import { divisionCodeSchema } from '../jurisdiction'
import { SEVERITIES } from './types'

/** Bureaus on one page. */
export const BUREAUS_PAGE = 100

export const OVERVIEW_ORDERS = ['score', 'place'] as const
export const ORDER_WORDS = { score: '得分低的在前', place: '按行政区划' } as const satisfies Record<
  (typeof OVERVIEW_ORDERS)[number],
  string
>

/** Which bureaus are asked for, from an address; a parameter that makes no sense is left out. */
export const overviewFilterSchema = z.object({
  /** A province or city, with all below it. */
  within: divisionCodeSchema.optional().catch(undefined),
  /** Only bureaus with findings of that severity. */
  severity: z.enum(SEVERITIES).optional().catch(undefined),
  /** Only bureaus with findings of that rule. */
  rule: z
    .string()
    .regex(/^[a-z-]+\/[a-z-]+$/)
    .optional()
    .catch(undefined),
  order: z.enum(OVERVIEW_ORDERS).catch('score').default('score'),
  page: z.coerce.number().int().min(1).max(100).catch(1).default(1),
})
export type OverviewFilter = z.output<typeof overviewFilterSchema>

/** The filter as parameters of an address, with what is changed in it; what is as it is without saying is left out. */
export function overviewQuery(filter: OverviewFilter, change: Partial<OverviewFilter> = {}): string {
  const { order, page, ...rest } = { ...filter, page: 1, ...change }
  const given = Object.entries({
    ...rest,
    ...(order === 'score' ? {} : { order }),
    ...(page > 1 ? { page } : {}),
  }).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return query && `?${query}`
}
