import { type RuleFacts, ruleFacts } from './rule-facts'
import type { HealthFinding, Severity } from './types'
import { SEVERITIES } from './types'

/** Findings of one rule. */
export interface FindingGroup {
  rule: RuleFacts
  /** The gravest among them. */
  severity: Severity
  findings: HealthFinding[]
}

/** Findings by rule, the gravest and then the most numerous first; within a rule in their order. */
export function groupFindings(findings: readonly HealthFinding[]): FindingGroup[] {
  const byRule = new Map<string, HealthFinding[]>()
  for (const finding of findings) {
    const group = byRule.get(finding.rule)
    if (group) group.push(finding)
    else byRule.set(finding.rule, [finding])
  }
  const rank = (severity: Severity) => SEVERITIES.indexOf(severity)
  return [...byRule]
    .map(([rule, group]): FindingGroup => {
      const gravest = Math.min(...group.map(({ severity }) => rank(severity)))
      return { rule: ruleFacts(rule), severity: SEVERITIES[gravest]!, findings: group }
    })
    .sort((a, b) => rank(a.severity) - rank(b.severity) || b.findings.length - a.findings.length)
}
