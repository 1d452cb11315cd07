import type { Jurisdiction } from './jurisdiction'

/** 海口市美兰区 under 海口市 is 美兰区. */
export function shortPlaceName({ name, ancestors }: Pick<Jurisdiction, 'name' | 'ancestors'>): string {
  const prefix = ancestors.map((up) => up.name).find((up) => name.startsWith(up) && name !== up)
  return prefix ? name.slice(prefix.length) : name
}

/** What a place is called in its own list: whole, and without the division above. */
export function placeNames(place: Pick<Jurisdiction, 'name' | 'ancestors'>): string[] {
  return [...new Set([place.name, shortPlaceName(place)])]
}
