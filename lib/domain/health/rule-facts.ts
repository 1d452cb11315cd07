import { HEALTH_RULES } from './registry'
import type { HealthRule } from './types'

/** What people are told about a rule. */
export type RuleFacts = Pick<HealthRule, 'id' | 'title' | 'why' | 'source'>

/** The facts of a rule by its id; of one that a stored report knows and we no longer do, its id. */
export function ruleFacts(id: string): RuleFacts {
  return HEALTH_RULES.find((rule) => rule.id === id) ?? { id, title: id, why: '', source: '' }
}
