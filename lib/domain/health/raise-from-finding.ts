import { LONGEST_EVIDENCE, LONGEST_TITLE, LONGEST_WORDS, type RaiseQuery } from '../findings/raise-query'
import { shorten } from '../list/titles'
import { ruleFacts } from './rule-facts'
import type { HealthFinding } from './types'

/** What the page that raises an auditor's finding is told of a finding of the health check. */
export function raiseFromFinding(code: string, finding: HealthFinding): RaiseQuery {
  const { rule, entryId, evidence, message, severity } = finding
  return {
    code,
    ...(entryId === null ? { about: 'list' as const } : { entry: entryId }),
    rule,
    // What is quoted must stand in the list word by word: cut, never shortened with dots.
    evidence: evidence.trim() === '' ? undefined : evidence.slice(0, LONGEST_EVIDENCE),
    title: shorten(ruleFacts(rule).title, LONGEST_TITLE),
    message: message.slice(0, LONGEST_WORDS),
    severity,
  }
}
