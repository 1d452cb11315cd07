import { isPart, type Part } from '../list/parts'
import { keysOf } from './pointers'
import type { SeverityCounts } from './severity-words'
import type { HealthFinding } from './types'

export function countBySeverity(findings: readonly Pick<HealthFinding, 'severity'>[]): SeverityCounts {
  const counts: SeverityCounts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

/** How many findings each rule made, by severity; rules that found nothing are left out. */
export function countByRule(
  findings: readonly Pick<HealthFinding, 'rule' | 'severity'>[],
): Record<string, SeverityCounts> {
  const counts: Record<string, SeverityCounts> = {}
  for (const { rule, severity } of findings) {
    counts[rule] ??= { error: 0, warning: 0, note: 0 }
    counts[rule][severity] += 1
  }
  return counts
}

export const sumOf = ({ error, warning, note }: SeverityCounts) => error + warning + note

/** The part of the list that a finding stands in; null for the list as a whole. */
export function partOfFinding({ at }: Pick<HealthFinding, 'at'>): Part | null {
  const part = keysOf(at)[0] ?? ''
  return isPart(part) ? part : null
}
