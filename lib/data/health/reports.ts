import type { Access } from '@/lib/domain/access'
import type { ReportFigures } from '@/lib/domain/health/report'
import type { ScoreOfEdition } from '@/lib/domain/health/score-of-edition'
import { divisionPrefix } from '@/lib/domain/membership'
import { Prisma } from '../generated/client'
import { queryJson } from '../query-json'
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
 * The reports on the lists in force, by division code, of the bureaus that an auditor's scope takes in. What lies
 * outside the scope of the person asking is the database's to keep back.
 * @param scope divisions with all below them; empty for all
 */
export function reportsInForce(access: Access, scope: readonly string[]): Promise<Map<string, HealthReport>> {
  const within =
    scope.length === 0
      ? Prisma.sql`true`
      : Prisma.sql`r.jurisdiction_code LIKE ANY(${scope.map((division) => `${divisionPrefix(division)}%`)})`
  return withAccess(access, async (tx) => {
    const rows = await queryJson<Omit<HealthReport, 'checkedAt'> & { code: string; checkedAt: string }>(
      tx,
      Prisma.sql`
        SELECT r.jurisdiction_code AS code, r.number, r.score, r.entries, r.errors, r.warnings, r.notes, r.waived,
               r.rules, r.checked_at AS "checkedAt"
          FROM health_report r JOIN edition e ON e.jurisdiction_code = r.jurisdiction_code AND e.id = r.edition_id
         WHERE e.state = 'published' AND ${within} ORDER BY 1`,
    )
    return new Map(
      rows.map(({ code, checkedAt, ...row }) => [code, { ...row, checkedAt: new Date(checkedAt) }]),
    )
  })
}

/** How the scores of these bureaus went from edition to edition, the oldest first, by division code. */
export function scoresByEdition(
  access: Access,
  codes: readonly string[],
): Promise<Map<string, ScoreOfEdition[]>> {
  return withAccess(access, async (tx) => {
    const rows = await tx.healthReport.findMany({
      where: { jurisdictionCode: { in: [...codes] } },
      orderBy: [{ jurisdictionCode: 'asc' }, { number: 'asc' }],
      select: { jurisdictionCode: true, number: true, score: true },
    })
    const byCode = new Map<string, ScoreOfEdition[]>()
    for (const { jurisdictionCode, ...point } of rows)
      byCode.set(jurisdictionCode, [...(byCode.get(jurisdictionCode) ?? []), point])
    return byCode
  })
}

function toReport<Row extends { jurisdictionCode: string; rules: unknown }>({
  jurisdictionCode: _,
  rules,
  ...row
}: Row) {
  return { ...row, rules: rules as HealthReport['rules'] }
}
