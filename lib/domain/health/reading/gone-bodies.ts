import type { ResponsibilityList } from '../../list/schema'
import { isGone } from '../../registries/succession'
import type { HealthContext } from '../types'
import { bodyMentions, type PlacedMention } from './body-places'
import { isToldAsHistory } from './told-history'

/** How sure a row of a registry must be before the public is told of it. */
export const SURE_FOR_READERS = 0.9

/** Where the list names, as if it still stood, a body that was renamed, merged or abolished. */
export const goneBodies = (list: ResponsibilityList, context: HealthContext): PlacedMention[] =>
  bodyMentions(list, context).filter(
    ({ institution, place, start, end }) =>
      isGone(institution, context.today) && !isToldAsHistory(place.text, start, end),
  )

/** Words about work that went to another body than the successor: there the name alone says nothing. */
const ELSEWHERE: readonly (readonly [body: RegExp, work: RegExp])[] = [
  [/安全生产|安监/, /职业(?:卫生|健康|病|安全健康)/],
  [/卫生|计生|计划生育/, /医疗救助|新农合|农村合作医疗|医疗保险/],
]

/** Whether the entry speaks of work that the body's successor did not take over with the rest. */
export function wentElsewhere({ name, place }: Pick<PlacedMention, 'name' | 'place'>): boolean {
  const about = place.entry ? JSON.stringify(place.entry.node) : place.text
  return ELSEWHERE.some(([body, work]) => body.test(name) && work.test(about))
}
