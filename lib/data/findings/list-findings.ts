import type { Access } from '@/lib/domain/access'
import { addDays, type Day, startOfDay, toDateColumn } from '@/lib/domain/calendar-days'
import { FINDINGS_PAGE, type FindingFilter, type FindingGroup } from '@/lib/domain/findings/filter'
import type { FindingHead } from '@/lib/domain/findings/finding'
import { LIVE_STATES } from '@/lib/domain/findings/steps'
import { Prisma } from '../generated/client'
import { withAccess } from '../with-access'
import { HEAD_COLUMNS, toHead } from './finding-rows'

/**
 * Findings the access may see: of its bureau, or (an auditor at the desk) of the whole scope. What waits comes first, by
 * the day it is due; then what is settled, newest first.
 * @param most how many, from the page the filter names; all of them with null
 */
export function listFindings(
  access: Access,
  filter: FindingFilter,
  today: Day,
  most: number | null = FINDINGS_PAGE,
): Promise<FindingHead[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.finding.findMany({
      where: conditions(access, filter, today),
      orderBy: [
        { closedAt: { sort: 'desc', nulls: 'first' } },
        { dueOn: 'asc' },
        { jurisdictionCode: 'asc' },
        { number: 'asc' },
      ],
      ...(most === null ? {} : { take: most, skip: (filter.page - 1) * most }),
      select: HEAD_COLUMNS,
    })
    return rows.map(toHead)
  })
}

/** The findings raised last, settled or not. */
export function newestFindings(access: Access, most: number): Promise<FindingHead[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.finding.findMany({
      where: own(access),
      orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
      take: most,
      select: HEAD_COLUMNS,
    })
    return rows.map(toHead)
  })
}

const own = (access: Access) =>
  access.jurisdictionCode === null ? {} : { jurisdictionCode: access.jurisdictionCode }

function conditions(access: Access, filter: FindingFilter, today: Day): Prisma.FindingWhereInput {
  const { code, severity, age } = filter
  return {
    AND: [
      own(access),
      code ? { jurisdictionCode: code } : {},
      severity ? { severity } : {},
      age ? { createdAt: { lt: startOfDay(addDays(today, 1 - age)) } } : {},
      inGroup(filter.group, today),
    ],
  }
}

/** The same as `waitsFor` and `isOverdue` of the domain say of one finding. */
const WAITS_FOR_BUREAU: Prisma.FindingWhereInput = {
  mendedIn: null,
  OR: [{ state: { in: ['open', 'returned'] } }, { state: 'answered', stance: 'accepted' }],
}
const WAITS_FOR_AUDITOR: Prisma.FindingWhereInput = {
  OR: [
    { mendedIn: { not: null }, state: { in: [...LIVE_STATES] } },
    { mendedIn: null, state: 'answered', stance: 'disputed' },
  ],
}

function inGroup(group: FindingGroup, today: Day): Prisma.FindingWhereInput {
  switch (group) {
    case 'live':
      return { state: { in: [...LIVE_STATES] } }
    case 'auditor':
      return WAITS_FOR_AUDITOR
    case 'bureau':
      return WAITS_FOR_BUREAU
    case 'overdue':
      return { AND: [WAITS_FOR_BUREAU, { dueOn: { lt: toDateColumn(today) } }] }
    case 'closed':
    case 'withdrawn':
      return { state: group }
    case 'all':
      return {}
  }
}

export type FindingCounts = Record<FindingGroup, number>

/** How many findings there are in each group, of what the rest of the filter leaves. */
export function countFindings(
  access: Access,
  filter: Omit<FindingFilter, 'group' | 'page'>,
  today: Day,
): Promise<FindingCounts> {
  const { severity, age } = filter
  const code = access.jurisdictionCode ?? filter.code
  const raisedBefore = age ? startOfDay(addDays(today, 1 - age)).toISOString() : null
  const forBureau = Prisma.sql`mended_in IS NULL
    AND (state IN ('open', 'returned') OR (state = 'answered' AND stance = 'accepted'))`
  const isLive = Prisma.sql`state IN ('open', 'answered', 'returned')`
  return withAccess(access, async (tx) => {
    const [row] = await tx.$queryRaw<FindingCounts[]>`
      SELECT (count(*) FILTER (WHERE ${isLive}))::int AS live,
             (count(*) FILTER (WHERE ${isLive} AND NOT (${forBureau})))::int AS auditor,
             (count(*) FILTER (WHERE ${forBureau}))::int AS bureau,
             (count(*) FILTER (WHERE ${forBureau} AND due_on < ${today}::date))::int AS overdue,
             (count(*) FILTER (WHERE state = 'closed'))::int AS closed,
             (count(*) FILTER (WHERE state = 'withdrawn'))::int AS withdrawn,
             count(*)::int AS all
        FROM finding
       WHERE ${code ? Prisma.sql`jurisdiction_code = ${code}` : Prisma.sql`true`}
         AND ${severity ? Prisma.sql`severity = ${severity}` : Prisma.sql`true`}
         AND ${raisedBefore ? Prisma.sql`created_at < ${raisedBefore}::timestamptz` : Prisma.sql`true`}`
    return row ?? { live: 0, auditor: 0, bureau: 0, overdue: 0, closed: 0, withdrawn: 0, all: 0 }
  })
}

/** The bureaus that have findings the access may see, ordered by code. */
export function bureausWithFindings(access: Access): Promise<string[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.finding.groupBy({ by: ['jurisdictionCode'], orderBy: { jurisdictionCode: 'asc' } })
    return rows.map((row) => row.jurisdictionCode)
  })
}
