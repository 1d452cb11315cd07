import type { Day } from '../calendar-days'
import type { ResponsibilityList } from '../list/schema'
import { isGone } from '../registries/succession'
import type { Registries } from '../registries/types'
import { shortHash } from '../short-hash'
import { checkList } from './check-list'
import { entriesOf } from './pointers'
import { HEALTH_RULES } from './registry'
import { healthScore } from './score'
import type { SeverityCounts } from './severity-words'
import { countByRule, countBySeverity } from './tally'
import type { HealthContext } from './types'
import { applyWaivers, type Waiver } from './waivers'

/** What the health check says of one edition, in numbers. */
export interface ReportFigures {
  score: number
  entries: number
  errors: number
  warnings: number
  notes: number
  waived: number
  /** Rule → how many of each severity, without those waived. */
  rules: Record<string, SeverityCounts>
}

/**
 * The report on an edition. Whether entries are overdue for a check is the bureau's affair of the day and no property
 * of an edition: it does not count.
 */
export function reportOf(
  list: ResponsibilityList,
  context: HealthContext,
  waivers: readonly Waiver[],
): ReportFigures {
  const findings = checkList(list, { ...context, overdue: new Map() })
  const { open, waived } = applyWaivers(findings, waivers)
  const entries = entriesOf(list).length
  const { error, warning, note } = countBySeverity(open)
  return {
    score: healthScore(open, entries).score,
    entries,
    errors: error,
    warnings: warning,
    notes: note,
    waived: waived.length,
    rules: countByRule(open),
  }
}

/**
 * What a report was made with: rules and registries, and what of the registries holds on that day. Another one means
 * that the report has to be made anew.
 */
export function reportFingerprint({ institutions, instruments }: Registries, today: Day): string {
  const rules = HEALTH_RULES.map(({ id, severity, check }) => [id, severity, String(check)])
  const bodies = institutions.map(({ id: _, ...body }) => [body, isGone(body, today)])
  const laws = instruments.map(({ id: _, ...law }) => [
    law,
    law.repealedSince !== null && law.repealedSince <= today,
  ])
  return shortHash(JSON.stringify([rules, bodies, laws]))
}
