import type { HealthFinding, Severity } from './types'

/** What an entry costs whose gravest finding is of that severity. */
export const COSTS = { error: 1, warning: 0.5, note: 0 } as const satisfies Record<Severity, number>

/**
 * A score whose arithmetic can be shown: of a hundred entries, how many are sound. 100 − costs × 100 ÷ entries; an
 * entry costs once, for the gravest that was found in it.
 */
export interface HealthScore {
  /** 0–100, whole. */
  score: number
  /** Entries of the list, of every kind: what the findings are set against. */
  entries: number
  /** `count` findings; `entries` whose gravest finding is of that severity. */
  terms: { severity: Severity; count: number; entries: number; each: number; cost: number }[]
  /** The sum of the terms. */
  cost: number
  /** The arithmetic in words (zh-CN). */
  words: string
}

type Counted = Pick<HealthFinding, 'severity' | 'entryId'>

/**
 * Scores a list: a longer one may have more findings for the same score. Notes cost nothing; what is found in the list
 * as a whole counts as one entry.
 * @param findings those that count: waived ones left out
 */
export function healthScore(findings: readonly Counted[], entryCount: number): HealthScore {
  const seen = new Set<string | null>()
  const terms = (['error', 'warning', 'note'] as const).map((severity) => {
    const found = findings.filter((finding) => finding.severity === severity)
    const fresh = new Set(found.map(({ entryId }) => entryId).filter((id) => !seen.has(id)))
    for (const id of fresh) seen.add(id)
    const each = COSTS[severity]
    return { severity, count: found.length, entries: fresh.size, each, cost: fresh.size * each }
  })
  const cost = terms.reduce((sum, term) => sum + term.cost, 0)
  const entries = Math.max(entryCount, 1)
  const score = Math.max(0, Math.round(100 - (cost * 100) / entries))
  const [errors, warnings] = terms
  const words = `100 −（有错误的 ${errors!.entries} 条 × ${errors!.each} + 只有提醒的 ${warnings!.entries} 条 × ${warnings!.each}）× 100 ÷ ${entries} 条 = ${score}`
  return { score, entries: entryCount, terms, cost, words }
}
