import type { ResponsibilityList } from '../list/schema'
import { applyFix } from './apply-fix'
import { checkList } from './check-list'
import { keysOf } from './pointers'
import type { HealthContext, HealthFinding } from './types'

/** One fix may uncover the next in the same field; a fix that never comes to rest ends here. */
const MOST_ROUNDS = 10

type IsWanted = (finding: HealthFinding) => boolean

/**
 * The list with every wanted fix applied, and what was fixed. Fixes rewrite whole fields: where several stand in one,
 * the rest are found anew in what the first left. Where fixes would bring a new error (two departments of a matter have
 * one successor), the whole entry is left to a person. The list given stays as it is.
 */
export function fixAll(
  list: ResponsibilityList,
  context: HealthContext,
  isWanted: IsWanted,
): { list: ResponsibilityList; fixed: HealthFinding[] } {
  const known = new Set(errorsIn(list, context).map(({ key }) => key))
  const fixed = applyAll(list, context, isWanted)
  const harmed = new Set(
    errorsIn(fixed.list, context)
      .filter(({ key }) => !known.has(key))
      .map(topEntry),
  )
  if (harmed.size === 0) return fixed
  return applyAll(list, context, (finding) => isWanted(finding) && !harmed.has(topEntry(finding)))
}

const errorsIn = (list: ResponsibilityList, context: HealthContext) =>
  checkList(list, context).filter(({ severity }) => severity === 'error')

/** /boundaries/3 */
const topEntry = ({ at }: HealthFinding) => keysOf(at).slice(0, 2).join('/')

function applyAll(list: ResponsibilityList, context: HealthContext, isWanted: IsWanted) {
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
