import type { ResponsibilityList } from '../list/schema'
import { entriesOf, entryAt } from './pointers'
import { HEALTH_RULES } from './registry'
import { type Found, type HealthContext, type HealthFinding, type HealthRule, SEVERITIES } from './types'

/**
 * Checks a list by every rule: what they found, errors first, then in the order of the list. The same words found by
 * two rules of one family are told once, by the graver. Pure; a list of 250 entries takes some 20 ms.
 */
export function checkList(
  list: ResponsibilityList,
  context: HealthContext,
  rules: readonly HealthRule[] = HEALTH_RULES,
): HealthFinding[] {
  const entries = entriesOf(list)
  const order = new Map(entries.map((entry, index) => [entry.entryId, index]))
  const keys = new Map<string, number>()
  const findings = rules.flatMap((rule) =>
    rule.check(list, context).map((found) => ({ ...placed(rule, found), position: 0 })),
  )
  for (const finding of findings) finding.position = order.get(finding.entryId ?? '') ?? -1
  findings.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      a.position - b.position ||
      (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
  )
  const told = new Set<string>()
  return findings.flatMap(({ position: _, ...finding }) => {
    const words = `${finding.rule.split('/')[0]}\n${finding.at}\n${finding.evidence}`
    if (told.has(words)) return []
    told.add(words)
    return [{ ...finding, key: unique(finding.key, keys) }]
  })

  function placed(rule: HealthRule, found: Found): HealthFinding {
    const place = entryAt(entries, found.at)
    const entryId = place?.entry.entryId ?? null
    return {
      ...found,
      rule: rule.id,
      severity: found.severity ?? rule.severity,
      entryId,
      field: place?.field ?? null,
      key: [rule.id, entryId ?? '', place?.field ?? '', found.evidence].join('|'),
    }
  }
}

/** The second finding of the same words in the same field is told from the first by its number. */
function unique(key: string, keys: Map<string, number>): string {
  const met = keys.get(key) ?? 0
  keys.set(key, met + 1)
  return met === 0 ? key : `${key}|${met + 1}`
}
