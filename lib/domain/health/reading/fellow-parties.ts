import type { PlacedMention } from './body-places'
import type { CurrentBodies } from './current-bodies'

/** Whether a body of that name would be a party a second time: in the same field, or in another row of the matter. */
export type IsParty = (mention: PlacedMention, name: string) => boolean

/** Who else has a part in each matter, task or section, as they are called today. */
export function otherParties(mentions: readonly PlacedMention[], currentOf: CurrentBodies): IsParty {
  const byMatter = new Map<unknown, Map<string, Set<string>>>()
  for (const mention of mentions) {
    if (mention.place.role !== 'unit') continue
    const named = entryIn(byMatter, matterOf(mention), () => new Map<string, Set<string>>())
    for (const name of [mention.written, ...currentOf(mention)])
      entryIn(named, name, () => new Set<string>()).add(spotOf(mention))
  }
  return (mention, name) => {
    if (mention.place.role !== 'unit') return false
    const spots = byMatter.get(matterOf(mention))?.get(name)
    return spots !== undefined && spots.size > (spots.has(spotOf(mention)) ? 1 : 0)
  }
}

/** Where in the list a body is named. */
const spotOf = ({ place, start }: PlacedMention) => `${place.at}\n${start}`

function entryIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

/** A task names its units itself; shares and duties of units stand side by side under their matter. */
const matterOf = ({ place: { entry } }: PlacedMention) =>
  entry?.kind === 'share' || entry?.kind === 'unitDuty' ? entry.parent : entry
