import { assembleList } from '../list/entries'
import { findBody } from '../registries/find-bodies'
import { isGone } from '../registries/succession'
import { bodySearch } from './reading/body-places'
import { currentBodies } from './reading/current-bodies'
import { SURE_FOR_READERS, wentElsewhere } from './reading/gone-bodies'
import type { HealthContext } from './types'

/**
 * Who does today what departments did that are gone: names by department as written. Departments that stand, and those
 * nobody can be sure of, are left out.
 * @param about the text they are named for: some work went to another body than the rest
 */
export function departmentsNow(
  departments: readonly string[],
  about: string,
  context: HealthContext,
): Map<string, string[]> {
  const currentOf = currentBodies(assembleList(null, []), context)
  const now = new Map<string, string[]>()
  for (const department of departments) {
    const mention = findBody(department, bodySearch(context))
    if (
      !mention ||
      !isGone(mention.institution, context.today) ||
      mention.institution.confidence < SURE_FOR_READERS
    )
      continue
    const place = { at: '', text: about, role: 'unit', entry: null, field: 'department' } as const
    if (wentElsewhere({ name: mention.name, place })) continue
    const names = currentOf({ ...mention, place })
    if (names.length > 0) now.set(department, names)
  }
  return now
}
