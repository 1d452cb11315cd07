import { type AskedTarget, locateTarget } from '@/lib/domain/findings/locate'
import type { RaiseQuery } from '@/lib/domain/findings/raise-query'
import type { ResponsibilityList } from '@/lib/domain/list/schema'

/** What the address says the finding is about; `gone` when it names an entry that the list does not have (any more). */
export function askedTarget(
  list: ResponsibilityList,
  query: RaiseQuery,
): { target: AskedTarget | null; gone: boolean } {
  const { entry, part, missing, about } = query
  if (entry !== undefined) {
    const there = locateTarget(list, { entryId: entry }) !== null
    return { target: there ? { entryId: entry } : null, gone: !there }
  }
  if (part !== undefined && missing !== undefined) return { target: { part, missing }, gone: false }
  return { target: about === 'list' ? 'list' : null, gone: false }
}
