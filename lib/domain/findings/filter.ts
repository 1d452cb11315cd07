import { z } from 'zod'
import { SEVERITIES } from '../health/types'
import { divisionCodeSchema } from '../jurisdiction'
import { GRAVITY_WORDS } from './finding'

/** How findings are sorted out: whose turn it is, what is late, what is settled. */
export const FINDING_GROUPS = ['live', 'auditor', 'bureau', 'overdue', 'closed', 'withdrawn', 'all'] as const
export type FindingGroup = (typeof FINDING_GROUPS)[number]

export const GROUP_WORDS = {
  live: '未办结',
  auditor: '等审计员',
  bureau: '等单位',
  overdue: '超期',
  closed: '已办结',
  withdrawn: '已撤回',
  all: '全部',
} as const satisfies Record<FindingGroup, string>

/** Days since it was raised, at least. */
export const AGES = [10, 30, 90, 180] as const

/** Findings on one page. */
export const FINDINGS_PAGE = 50

/** What of the findings is asked for, from an address; a parameter that makes no sense is left out. */
export const findingFilterSchema = z.object({
  group: z.enum(FINDING_GROUPS).catch('live').default('live'),
  code: divisionCodeSchema.optional().catch(undefined),
  severity: z.enum(SEVERITIES).optional().catch(undefined),
  age: z.coerce
    .number()
    .refine((days) => (AGES as readonly number[]).includes(days))
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
})
export type FindingFilter = z.output<typeof findingFilterSchema>

/** The filter as parameters of an address, with what is changed in it; what is as it is without saying is left out. */
export function findingQuery(filter: FindingFilter, change: Partial<FindingFilter> = {}): string {
  const { group, page, ...rest } = { ...filter, page: 1, ...change }
  const given = Object.entries({
    ...(group === 'live' ? {} : { group }),
    ...rest,
    ...(page > 1 ? { page } : {}),
  }).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return query && `?${query}`
}

/** What is chosen, in words, for paper: 超期，严重，提出 30 天以上. */
export const findingFilterWords = ({ group, severity, age }: FindingFilter): string =>
  [GROUP_WORDS[group], severity && GRAVITY_WORDS[severity], age && `提出 ${age} 天以上`]
    .filter(Boolean)
    .join('，')
