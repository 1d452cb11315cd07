import { isPart, type Part } from '../list/parts'
import type { ActionPlan, ResponsibilityList } from '../list/schema'
import { entryTitle } from '../list/titles'
import { findUnit, type UnitView } from '../units'

/** A page of a list's preview, as on the public site: its start, a part, an entry, a unit of a plan. */
export type PreviewPlace =
  | { page: 'start' }
  | { page: 'part'; part: Part }
  | { page: 'entry'; part: Part; entryId: string; title: string }
  | { page: 'unit'; plan: ActionPlan; unit: UnitView }

/**
 * The page under these segments of the address (as they stand there, escapes and all); null when the list has no such
 * page.
 */
export function previewPlace(list: ResponsibilityList, segments: readonly string[]): PreviewPlace | null {
  const [part, entryId, units, name] = segments
  if (part === undefined) return { page: 'start' }
  if (!isPart(part) || list[part].length === 0) return null
  if (entryId === undefined) return { page: 'part', part }
  if (units !== undefined) {
    const plan = part === 'plans' ? list.plans.find((entry) => entry.entryId === entryId) : undefined
    const unit =
      plan && units === 'units' && segments.length === 4 ? findUnit(plan, decoded(name ?? '')) : null
    return plan && unit ? { page: 'unit', plan, unit } : null
  }
  const entry = list[part].find((other) => other.entryId === entryId)
  return entry ? { page: 'entry', part, entryId, title: entryTitle(part, entry as never) } : null
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
