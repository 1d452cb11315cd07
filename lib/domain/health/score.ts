import type { HealthFinding, Severity } from './types'

/** What one finding of each severity costs. */
export const COSTS = { error: 5, warning: 2, note: 0 } as const satisfies Record<Severity, number>

/** A score whose arithmetic can be shown: 100 − costs × 100 ÷ entries, no less than 0. */
export interface HealthScore {
  /** 0–100, whole. */
  score: number
  /** Entries of the list, of every kind: what the findings are set against. */
  entries: number
  terms: { severity: Severity; count: number; each: number; cost: number }[]
  /** The sum of the terms. */
  cost: number
  /** The arithmetic in words (zh-CN). */
  words: string
}

/**
 * Scores a list: a longer one may have more findings for the same score. Notes cost nothing.
 * @param findings those that count: waived ones left out
 */
export function healthScore(findings: readonly HealthFinding[], entryCount: number): HealthScore {
  const terms = (['error', 'warning', 'note'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return { severity, count, each: COSTS[severity], cost: count * COSTS[severity] }
  })
  const cost = terms.reduce((sum, term) => sum + term.cost, 0)
  const entries = Math.max(entryCount, 1)
  const score = Math.max(0, Math.round(100 - (cost * 100) / entries))
  const [errors, warnings] = terms
  const words = `100 −（错误 ${errors!.count} 处 × ${errors!.each} + 提醒 ${warnings!.count} 处 × ${warnings!.each}）× 100 ÷ ${entries} 条 = ${score}${score === 0 ? '（最低为 0）' : ''}`
  return { score, entries: entryCount, terms, cost, words }
}
