import type { Day } from '../calendar-days'
import type { Registries } from '../registries/types'
import type { HealthContext, HealthPlace } from './types'

/** A context with what is known; the rest is empty. */
export function healthContext(
  today: Day,
  known: { registries?: Registries; place?: HealthPlace | null; overdue?: ReadonlyMap<string, Day> } = {},
): HealthContext {
  return {
    today,
    registries: known.registries ?? { institutions: [], instruments: [] },
    place: known.place ?? null,
    overdue: known.overdue ?? new Map(),
  }
}
