import type { Day } from '../calendar-days'
import type { ResponsibilityList } from '../list/schema'
import { isSameUnderNewName } from '../registries/new-name'
import { bareTitle } from '../registries/titles'
import { currentBodies } from './reading/current-bodies'
import { goneBodies, SURE_FOR_READERS, wentElsewhere } from './reading/gone-bodies'
import { isRepealed, knownInstruments } from './reading/instrument-places'
import type { HealthContext } from './types'

/** What a reader should know of a name in the text: who does that work today, what is in force instead. */
export interface ReaderNote {
  /** `renamed`: revised under a new title. */
  kind: 'body' | 'instrument' | 'renamed'
  /** As the text has it. */
  written: string
  /** Names of today; empty when nobody took over or nothing replaced it. */
  now: string[]
  /** Since when it is gone; null when the registry does not say. */
  since: Day | null
  source: string
  /** What went elsewhere than the rest; null as a rule. */
  but: string | null
}

/**
 * Notes for the readers of some entries, each name once: bodies that gave way to others, laws that were repealed. Less
 * than the health check finds: only what is sure and what concerns a reader.
 * @param part the list with those entries alone
 * @param whole the list they stand in, which tells how it calls its own bodies
 */
export function readerNotes(
  part: ResponsibilityList,
  whole: ResponsibilityList,
  context: HealthContext,
): ReaderNote[] {
  const currentOf = currentBodies(whole, context)
  const bodies = goneBodies(part, context)
    .filter(({ institution }) => institution.confidence >= SURE_FOR_READERS)
    .map((mention): ReaderNote => {
      const { until: since, source, note } = mention.institution
      const written = mention.written.replace(/\s/g, '')
      return {
        kind: 'body',
        written,
        now: currentOf(mention),
        since,
        source,
        but: wentElsewhere(mention) ? note : null,
      }
    })
  const instruments = knownInstruments(part, context)
    .filter(
      (mention) => mention.instrument.confidence >= SURE_FOR_READERS && isRepealed(mention, context.today),
    )
    .filter(({ place }) => place.field !== 'cases')
    .map(({ title, instrument }): ReaderNote => {
      const { successor, repealedSince: since, source } = instrument
      return {
        kind: isSameUnderNewName(instrument) ? 'renamed' : 'instrument',
        written: `《${bareTitle(title)}》`,
        now: successor ? [`《${successor}》`] : [],
        since,
        source,
        but: null,
      }
    })
  const notes = [...bodies.filter(({ now }) => now.length > 0), ...instruments]
  return notes.filter((note, index) => notes.findIndex(({ written }) => written === note.written) === index)
}
