import type { ResponsibilityList } from '../../list/schema'
import { findInstruments, type InstrumentMention } from '../../registries/find-instruments'
import type { LegalInstrument } from '../../registries/types'
import { entriesOf, type ListText, textsOf } from '../pointers'
import type { HealthContext } from '../types'

/** A law or document that a list names, and where. */
export interface PlacedInstrument extends InstrumentMention {
  place: ListText
  /** The next mention in the same text begins here; the text's length behind the last. */
  until: number
}

export type KnownInstrument = PlacedInstrument & { instrument: LegalInstrument }

const lists = new WeakMap<
  ResponsibilityList,
  { instruments: readonly LegalInstrument[]; mentions: PlacedInstrument[] }
>()

/** Every law and document the list names, in order; looked for once, however many rules ask in a row. */
export function instrumentMentions(
  list: ResponsibilityList,
  { registries }: HealthContext,
): PlacedInstrument[] {
  const { instruments } = registries
  const known = lists.get(list)
  if (known?.instruments === instruments) return known.mentions
  const mentions = textsOf(entriesOf(list)).flatMap((place) =>
    findInstruments(place.text, instruments).map((mention, index, all) => ({
      ...mention,
      place,
      until: all[index + 1]?.start ?? place.text.length,
    })),
  )
  lists.set(list, { instruments, mentions })
  return mentions
}

/** Those whose title the registry knows, each instrument once in each text. */
export function knownInstruments(list: ResponsibilityList, context: HealthContext): KnownInstrument[] {
  const told = new Set<string>()
  return instrumentMentions(list, context).filter((mention): mention is KnownInstrument => {
    if (!mention.instrument) return false
    const once = `${mention.place.at}\n${mention.instrument.id}`
    if (told.has(once)) return false
    told.add(once)
    return true
  })
}

/** The text says itself that it is over: 《…》（已废止）, 原《…》. */
export function calledFormer({
  place,
  start,
  end,
  bracket,
}: InstrumentMention & { place: ListText }): boolean {
  return (
    /废止|失效/.test(bracket) ||
    /^[^。；;\n]{0,12}(?:已经?)?(?:废止|失效|取代)/.test(place.text.slice(end)) ||
    /(?:原|废止)$/.test(place.text.slice(0, start))
  )
}

/** Whether the list relies on it although it is repealed; it may say so itself. */
export function isRepealed(mention: KnownInstrument, today: string): boolean {
  const { status, repealedSince } = mention.instrument
  return status === 'repealed' && repealedSince !== null && repealedSince <= today && !calledFormer(mention)
}
