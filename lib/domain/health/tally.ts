import { isPart, type Part } from '../list/parts'
import { keysOf } from './pointers'
import type { HealthFinding, Severity } from './types'

/** How many findings there are of each severity. */
export type SeverityCounts = Record<Severity, number>

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

/** Severities in words, and the sign that stands with the word: never colour alone. */
export const SEVERITY_WORDS = {
  error: { sign: '✕', word: '错误' },
  warning: { sign: '！', word: '提醒' },
  note: { sign: '·', word: '提示' },
} as const satisfies Record<Severity, { sign: string; word: string }>

/** 3 处错误、5 处提醒; what is none is left out, 没有发现问题 when all are. */
export function countsInWords(counts: SeverityCounts): string {
  const words = (['error', 'warning', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} 处${SEVERITY_WORDS[severity].word}`)
  return words.length > 0 ? words.join('、') : '没有发现问题'
}
