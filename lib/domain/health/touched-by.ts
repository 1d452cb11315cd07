import type { Day } from '../calendar-days'
import { isPart } from '../list/parts'
import type { ResponsibilityList } from '../list/schema'
import { entryTitle } from '../list/titles'
import type { RegistryKind, RegistryRows } from '../registries/fields'
import { nearRows } from '../registries/near-rows'
import { type Touch, wordsToLookFor } from '../registries/touch'
import type { Registries } from '../registries/types'
import { checkList } from './check-list'
import { healthContext } from './context'
import { HEALTH_RULES } from './registry'
import type { HealthFinding, HealthPlace, HealthRule } from './types'

/** Tells what of a list a row touches. */
export type TouchFinder = (list: ResponsibilityList, place: HealthPlace) => Touch[]

/** The families of rules that read a registry, and the rule of them that looks at names side by side, not at one row. */
const BESIDE = 'body/two-names'
const FAMILIES: Record<RegistryKind, string> = { institution: 'body/', instrument: 'law/' }

/**
 * What a row of a registry touches in a list: what the health check finds with the row and would not find without it.
 * Notes do not count: they ask nothing of a bureau. Made once for a row and used for any number of lists.
 * @param row as it stands, or as it would stand after a change; null finds nothing
 */
export function touchFinder<Kind extends RegistryKind>(
  registries: Registries,
  kind: Kind,
  row: RegistryRows[Kind] | null,
  today: Day,
  rules: readonly HealthRule[] = HEALTH_RULES,
): TouchFinder {
  if (row === null) return () => []
  const without = nearRows(registries, kind, row)
  const within: Registries =
    kind === 'institution'
      ? { ...without, institutions: [...without.institutions, row as RegistryRows['institution']] }
      : { ...without, instruments: [...without.instruments, row as RegistryRows['instrument']] }
  const words = wordsToLookFor(kind, row)
  const own = rules.filter(({ id }) => id.startsWith(FAMILIES[kind]) && id !== BESIDE)
  return (list, place) => {
    const check = (known: Registries) =>
      checkList(list, healthContext(today, { registries: known, place }), own).filter(
        ({ severity, evidence }) => severity !== 'note' && words.some((word) => evidence.includes(word)),
      )
    const found = check(within)
    if (found.length === 0) return []
    const anyway = new Set(check(without).map(({ key }) => key))
    return found.filter(({ key }) => !anyway.has(key)).flatMap((finding) => touchOf(list, finding) ?? [])
  }
}

function touchOf(
  list: ResponsibilityList,
  { at, rule, key, entryId, evidence, message }: HealthFinding,
): Touch | null {
  const [, part = '', index = ''] = at.split('/')
  if (!isPart(part)) return null
  const top = list[part][Number(index)]
  if (!top) return null
  return {
    part,
    topId: top.entryId,
    entryId: entryId ?? top.entryId,
    title: entryTitle(part, top as never),
    rule,
    key,
    words: evidence,
    message,
  }
}
