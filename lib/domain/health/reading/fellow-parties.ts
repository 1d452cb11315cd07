import type { PlacedMention } from './body-places'
import type { CurrentBodies } from './current-bodies'

/** Whether a body of that name would be a party a second time: in the same field, or in another row of the matter. */
export type IsParty = (mention: PlacedMention, name: string) => boolean

/** Who else has a part in each matter, task or section, as they are called today. */
export function otherParties(mentions: readonly PlacedMention[], currentOf: CurrentBodies): IsParty {
  const byMatter = new Map<unknown, { at: string; start: number; names: string[] }[]>()
  for (const mention of mentions) {
    if (mention.place.role !== 'unit') continue
    const matter = matterOf(mention)
    const { start } = mention
    const party = { at: mention.place.at, start, names: [mention.written, ...currentOf(mention)] }
    byMatter.set(matter, [...(byMatter.get(matter) ?? []), party])
  }
  return (mention, name) =>
    mention.place.role === 'unit' &&
    (byMatter.get(matterOf(mention)) ?? []).some(
      ({ at, start, names }) => (at !== mention.place.at || start !== mention.start) && names.includes(name),
    )
}

/** A task names its units itself; shares and duties of units stand side by side under their matter. */
const matterOf = ({ place: { entry } }: PlacedMention) =>
  entry?.kind === 'share' || entry?.kind === 'unitDuty' ? entry.parent : entry
