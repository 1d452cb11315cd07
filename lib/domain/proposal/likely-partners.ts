import type { Profile } from './profiles'

/** Up to so many pairs every entry is compared with every other. */
const ALL_PAIRS = 4_096
/** Of each entry so many of its rarest bigrams are looked up, and so many entries met by them. */
const LOOKED_UP = 32
const MET = 6_000
/** So many partners of each entry are compared in full. */
const COMPARED = 12

/**
 * For each current entry the places in `read` of those worth comparing: all when they are few, else those that share
 * its rarest bigrams. Time grows with the number of entries, not of pairs.
 */
export function likelyPartners(current: readonly Profile[], read: readonly Profile[]): number[][] {
  if (current.length * read.length <= ALL_PAIRS) {
    const all = read.map((_, place) => place)
    return current.map(() => all)
  }
  const places = new Map<number, number[]>()
  for (const [place, profile] of read.entries())
    for (const id of profile.wholeGrams.ids) {
      const known = places.get(id)
      if (known) known.push(place)
      else places.set(id, [place])
    }
  const shared = new Float64Array(read.length)
  return current.map((profile) => {
    const rarest = [...profile.wholeGrams.ids]
      .filter((id) => places.has(id))
      .sort((a, b) => places.get(a)!.length - places.get(b)!.length)
      .slice(0, LOOKED_UP)
    const met: number[] = []
    let left = MET
    for (const id of rarest) {
      const holders = places.get(id)!
      for (const place of holders) {
        if (shared[place] === 0) met.push(place)
        shared[place]! += 1 / holders.length
      }
      left -= holders.length
      if (left <= 0) break
    }
    const best = met.sort((a, b) => shared[b]! - shared[a]! || a - b).slice(0, COMPARED)
    for (const place of met) shared[place] = 0
    return best
  })
}
