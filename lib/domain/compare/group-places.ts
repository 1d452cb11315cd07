import type { Jurisdiction } from '../jurisdiction'
import { shortPlaceName } from '../place-names'

export interface PlaceGroup {
  /** Division above whose counties these are; null for a few from anywhere. */
  code: string | null
  name: string
  places: { code: string; name: string }[]
}

/** Groups of so few read better as one. */
const FEW = 12

/**
 * Counties by the division they stand under, in the order given; a handful of them together. A division that the
 * registry does not have goes by what its counties' codes begin with (GB/T 2260).
 */
export function groupByDivision(places: readonly Jurisdiction[]): PlaceGroup[] {
  if (places.length <= FEW) return [{ code: null, name: '地方', places: places.map(toPlace) }]
  const groups = new Map<string, PlaceGroup>()
  for (const place of places) {
    const above = place.ancestors.at(-1)
    const code = above?.code ?? `${place.code.slice(0, 4)}00`
    const group = groups.get(code) ?? { code, name: above?.name ?? code, places: [] }
    groups.set(code, group)
    group.places.push(toPlace(place))
  }
  return [...groups.values()]
}

const toPlace = (place: Jurisdiction) => ({ code: place.code, name: shortPlaceName(place) })
