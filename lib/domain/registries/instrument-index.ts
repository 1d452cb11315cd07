import { type NameScan, nameScan } from './name-scan'
import { bareTitle, titleKey } from './titles'
import type { LegalInstrument } from './types'

/** The titles of a registry, ready to be found. */
export interface InstrumentIndex {
  /** Rows by what every way of writing their title has in common. */
  byKey: ReadonlyMap<string, readonly LegalInstrument[]>
  /** Titles long enough to be told from words of a sentence, without 《》. */
  bare: NameScan
}

/** A title without 《》 that is shorter could be part of something else. */
const SHORTEST_BARE = 5

const indexes = new WeakMap<readonly LegalInstrument[], InstrumentIndex>()

/** The index of a registry, made once for as long as its array is kept. */
export function instrumentIndex(instruments: readonly LegalInstrument[]): InstrumentIndex {
  const known = indexes.get(instruments)
  if (known) return known
  const byKey = new Map<string, LegalInstrument[]>()
  const titles = new Set<string>()
  for (const row of instruments)
    for (const title of [row.title, ...row.aliases]) {
      const key = titleKey(title)
      const rows = byKey.get(key) ?? []
      if (!rows.includes(row)) byKey.set(key, [...rows, row])
      if (title.length >= SHORTEST_BARE) titles.add(bareTitle(title))
    }
  const index = { byKey, bare: nameScan(titles) }
  indexes.set(instruments, index)
  return index
}
