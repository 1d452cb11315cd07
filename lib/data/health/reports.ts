import type { Access } from '@/lib/domain/access'
import type { ReportFigures } from '@/lib/domain/health/report'
import { divisionPrefix } from '@/lib/domain/membership'
import { requireJurisdiction, withAccess } from '../with-access'

/** The stored report on one published edition. */
export interface HealthReport extends ReportFigures {
  /** 第N版. */
  number: number
  checkedAt: Date
}

const COLUMNS = {
  jurisdictionCode: true,
  number: true,
  score: true,
  entries: true,
  errors: true,
  warnings: true,
  notes: true,
  waived: true,
  rules: true,
  checkedAt: true,
} as const

/** The reports on the bureau's editions, the oldest first: what is not checked yet is not among them. */
export function listReports(access: Access): Promise<HealthReport[]> {
  const jurisdictionCode = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const rows = await tx.healthReport.findMany({
      where: { jurisdictionCode },
      orderBy: { number: 'asc' },
      select: COLUMNS,
    })
    return rows.map(toReport)
  })
}

/**
 * The reports on all editions of the bureaus that an auditor's scope takes in, by division code, the oldest first.
 * @param scope divisions with all below them; empty for all
 */
export function reportsWithin(
  access: Access,
  scope: readonly string[],
): Promise<Map<string, HealthReport[]>> {
  return withAccess(access, async (tx) => {
    const rows = await tx.healthReport.findMany({
      where:
        scope.length === 0
          ? {}
          : { OR: scope.map((division) => ({ jurisdictionCode: { startsWith: divisionPrefix(division) } })) },
      orderBy: [{ jurisdictionCode: 'asc' }, { number: 'asc' }],
      select: COLUMNS,
    })
    const byCode = new Map<string, HealthReport[]>()
    for (const row of rows)
      byCode.set(row.jurisdictionCode, [...(byCode.get(row.jurisdictionCode) ?? []), toReport(row)])
    return byCode
  })
}

function toReport<Row extends { jurisdictionCode: string; rules: unknown }>({
  jurisdictionCode: _,
  rules,
  ...row
}: Row) {
  return { ...row, rules: rules as Record<string, number> }
}
