import type { Access } from '@/lib/domain/access'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { type ReportFigures, reportFingerprint, reportOf } from '@/lib/domain/health/report'
import { loadEdition } from '../editions'
import { loadRegistries } from '../registries/load-registries'
import { requireJurisdiction, withAccess } from '../with-access'
import { loadHealthContext } from './load-context'
import { listWaivers } from './waivers'

/** A published edition whose report is missing, or was made with other rules or registries. */
export interface DueReport {
  jurisdictionCode: string
  number: number
}

/** The fingerprint of a report made now. */
export async function currentFingerprint(access: Access, now: Date): Promise<string> {
  return reportFingerprint(await loadRegistries(access), dayInBeijing(now))
}

/** At most so many editions that want a report, those in force first; takes schedule:run. */
export function findDueReports(access: Access, fingerprint: string, limit: number): Promise<DueReport[]> {
  return withAccess(
    access,
    (tx) => tx.$queryRaw<DueReport[]>`
      SELECT e.jurisdiction_code AS "jurisdictionCode", e.number
        FROM edition e LEFT JOIN health_report r
          ON r.jurisdiction_code = e.jurisdiction_code AND r.edition_id = e.id
       WHERE e.state IN ('published', 'superseded') AND r.fingerprint IS DISTINCT FROM ${fingerprint}
       ORDER BY e.state, e.published_at DESC, e.jurisdiction_code LIMIT ${limit}`,
  )
}

/**
 * Makes the report on an edition of the access's bureau and keeps it. Null when the edition is not public any more.
 * Safe on several instances at once: the later one writes the same again.
 */
export async function refreshReport(
  access: Access,
  number: number,
  fingerprint: string,
  now: Date,
): Promise<ReportFigures | null> {
  const code = requireJurisdiction(access)
  const [edition, context, waivers] = await Promise.all([
    loadEdition(access, code, number),
    loadHealthContext(access, code, dayInBeijing(now)),
    listWaivers(access),
  ])
  if (!edition?.list) return null
  const figures = reportOf(edition.list, context, waivers)
  const key = { jurisdictionCode: code, editionId: edition.head.id }
  const facts = { ...figures, number, fingerprint, checkedAt: now }
  await withAccess(access, (tx) =>
    tx.healthReport.upsert({
      where: { jurisdictionCode_editionId: key },
      create: { ...key, ...facts },
      update: facts,
      select: { number: true },
    }),
  )
  return figures
}
