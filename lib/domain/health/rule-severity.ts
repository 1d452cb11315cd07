import { HEALTH_RULES } from './registry'
import type { Severity } from './types'

/** What the findings of a rule are as a rule; of one that a stored report knows and we no longer do, notes. */
export function severityOfRule(id: string): Severity {
  return HEALTH_RULES.find((rule) => rule.id === id)?.severity ?? 'note'
}
