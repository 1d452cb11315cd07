import type { Access } from '@/lib/domain/access'
import type { Day } from '@/lib/domain/calendar-days'
import { healthContext } from '@/lib/domain/health/context'
import type { HealthContext, HealthPlace } from '@/lib/domain/health/types'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { loadOverdue } from '../checks'
import { findJurisdiction } from '../jurisdictions'
import { loadRegistries } from '../registries/load-registries'

/** What the health check knows of a place; whole numbers and names only, so the public may know it too. */
export const placeOf = (place: Jurisdiction): HealthPlace => ({
  code: place.code,
  name: place.name,
  level: place.level,
  above: place.ancestors.map(({ name }) => name).reverse(),
  areaCode: place.areaCode,
  bureauName: place.bureauName,
})

/** What the rules may know besides a list of that place, on that day. */
export async function loadHealthContext(access: Access, code: string, today: Day): Promise<HealthContext> {
  const [place, registries, overdue] = await Promise.all([
    findJurisdiction(access, code),
    loadRegistries(access),
    loadOverdue(access, code, today),
  ])
  return healthContext(today, { registries, overdue, place: place && placeOf(place) })
}
