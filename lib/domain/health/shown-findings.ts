import { plantTree } from '../changes/tree'
import type { ResponsibilityList } from '../list/schema'
import { type EntryPlace, entryPlace } from './entry-place'
import { type Excerpt, excerptOf } from './excerpt'
import { findingId } from './finding-id'
import { type RuleFacts, ruleFacts } from './rule-facts'
import type { HealthFinding, HealthFix, Severity } from './types'

/** A finding as people see it: where it stands in words, what is wrong, what can be done. */
export interface ShownFinding {
  id: string
  severity: Severity
  rule: RuleFacts
  message: string
  excerpt: Excerpt
  fix: HealthFix | null
  /** Null for the list as a whole. */
  entry: EntryPlace | null
}

/** How findings of that list are shown. Pure; one walk over the list for any number of them. */
export function shownFindings(list: ResponsibilityList, findings: readonly HealthFinding[]): ShownFinding[] {
  const { byId } = plantTree(list)
  return findings.map((finding) => {
    const node = finding.entryId === null ? undefined : byId.get(finding.entryId)
    return {
      id: findingId(finding),
      severity: finding.severity,
      rule: ruleFacts(finding.rule),
      message: finding.message,
      excerpt: excerptOf(list, finding),
      fix: finding.fix ?? null,
      entry: node ? entryPlace(node, finding.field) : null,
    }
  })
}
