import type { ResponsibilityList } from '../list/schema'
import { applyFix } from './apply-fix'
import { checkList } from './check-list'
import type { HealthContext, HealthFinding } from './types'

/** One fix may uncover the next in the same field; a fix that never comes to rest ends here. */
const MOST_ROUNDS = 10

/**
 * The list with every wanted fix applied, and what was fixed. Fixes rewrite whole fields: where several stand in one,
 * the rest are found anew in what the first left. The list given stays as it is.
 */
export function fixAll(
  list: ResponsibilityList,
  context: HealthContext,
  isWanted: (finding: HealthFinding) => boolean,
): { list: ResponsibilityList; fixed: HealthFinding[] } {
  let current = list
  const fixed: HealthFinding[] = []
  const tried = new Set<string>()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = current
    for (const finding of checkList(current, context)) {
      if (!finding.fix || !isWanted(finding)) continue
      const same = JSON.stringify([finding.rule, finding.fix])
      const next = tried.has(same) ? null : applyFix(current, finding.fix)
      if (!next) continue
      tried.add(same)
      current = next
      fixed.push(finding)
    }
    if (current === before) break
  }
  return { list: current, fixed }
}
