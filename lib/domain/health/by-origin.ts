import type { HealthFinding } from './types'

/** Findings of a draft that are new, and those the edition in force has already: the same rule, entry and words. */
export function byOrigin(
  findings: readonly HealthFinding[],
  inForce: readonly Pick<HealthFinding, 'key'>[],
): { fresh: HealthFinding[]; known: HealthFinding[] } {
  const keys = new Set(inForce.map(({ key }) => key))
  return {
    fresh: findings.filter(({ key }) => !keys.has(key)),
    known: findings.filter(({ key }) => keys.has(key)),
  }
}
