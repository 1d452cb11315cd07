import { z } from 'zod'
import { PART_KEYS, type Part } from '../list/parts'
import { partOfFinding } from './tally'
import { type HealthFinding, SEVERITIES } from './types'

/** Which findings are asked for, from an address; a parameter that makes no sense is left out. */
export const findingFilterSchema = z.object({
  severity: z.enum(SEVERITIES).optional().catch(undefined),
  part: z
    .enum(PART_KEYS as [Part, ...Part[]])
    .optional()
    .catch(undefined),
  rule: z
    .string()
    .regex(/^[a-z-]+\/[a-z-]+$/)
    .optional()
    .catch(undefined),
})
export type FindingFilter = z.output<typeof findingFilterSchema>

export function filterFindings(findings: readonly HealthFinding[], filter: FindingFilter): HealthFinding[] {
  const { severity, part, rule } = filter
  return findings.filter(
    (finding) =>
      (!severity || finding.severity === severity) &&
      (!part || partOfFinding(finding) === part) &&
      (!rule || finding.rule === rule),
  )
}
