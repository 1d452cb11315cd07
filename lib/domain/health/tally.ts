import { isPart, type Part } from '../list/parts'
import { keysOf } from './pointers'
import type { SeverityCounts } from './severity-words'
import type { HealthFinding } from './types'

export function countBySeverity(findings: readonly Pick<HealthFinding, 'severity'>[]): SeverityCounts {
  const counts: SeverityCounts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

/** How many findings each rule made; rules that found nothing are left out. */
export function countByRule(findings: readonly Pick<HealthFinding, 'rule'>[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

/** The part of the list that a finding stands in; null for the list as a whole. */
export function partOfFinding({ at }: Pick<HealthFinding, 'at'>): Part | null {
  const part = keysOf(at)[0] ?? ''
  return isPart(part) ? part : null
}
