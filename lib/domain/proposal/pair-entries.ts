import { likelyPartners } from './likely-partners'
import { likeness, type Profile } from './profiles'

/** Least likeness at which two entries are taken for the same one. */
const LEAST = { within: 0.42, across: 0.6 } as const
/** Fewest characters by which an entry is recognised under another parent: 其他 stands under many. */
const FEWEST_CHARACTERS = 8

/**
 * Which entries may be paired: siblings under matched parents (or top-level ones), any of a kind, or only siblings of
 * the very same words.
 */
export type Scope = keyof typeof LEAST | 'equal'

/**
 * Pairs entries of one kind, one to one: first the equal ones, then the likeliest. `pair` is told the ids; entries
 * left over belong to nobody.
 */
export function pairEntries(
  current: readonly Profile[],
  read: readonly Profile[],
  weights: Float64Array,
  scope: Scope,
  pair: (current: Profile, read: Profile) => void,
): void {
  let mine = scope === 'across' ? current.filter(isTellable) : current
  let theirs = scope === 'across' ? read.filter(isTellable) : read
  const settle = (pairs: readonly [Profile, Profile][]) => {
    if (pairs.length === 0) return
    for (const [a, b] of pairs) pair(a, b)
    const taken = new Set(pairs.flat())
    mine = mine.filter((profile) => !taken.has(profile))
    theirs = theirs.filter((profile) => !taken.has(profile))
  }
  for (const { key, onlyUnique } of EQUALITIES[scope]) settle(equalPairs(mine, theirs, key, onlyUnique))
  if (scope !== 'equal') settle(likeliestPairs(mine, theirs, weights, scope))
}

const isTellable = (profile: Profile) => profile.own.length >= FEWEST_CHARACTERS

interface Equality {
  key: (profile: Profile) => string
  /** Equal in this they are the same only when no other entry of either side is. */
  onlyUnique: boolean
}

const WHOLE: Equality[] = [
  { key: ({ whole, number }) => `${number}\n${whole}`, onlyUnique: false },
  { key: ({ whole }) => `=${whole}`, onlyUnique: false },
  { key: ({ own, number }) => own && `${number}\n${own}`, onlyUnique: true },
  { key: ({ own }) => own, onlyUnique: true },
]
const EQUALITIES: Record<Scope, Equality[]> = {
  within: [...WHOLE, { key: ({ telling }) => telling, onlyUnique: true }],
  across: WHOLE,
  equal: WHOLE,
}

/** Entries with the same key, in order; a blank key equals nothing. */
function equalPairs(
  current: readonly Profile[],
  read: readonly Profile[],
  key: Equality['key'],
  onlyUnique: boolean,
): [Profile, Profile][] {
  const mine = groupBy(current, key)
  const theirs = groupBy(read, key)
  const pairs: [Profile, Profile][] = []
  for (const [text, group] of mine) {
    const others = theirs.get(text) ?? []
    if (text === '' || (onlyUnique && (group.length > 1 || others.length > 1))) continue
    for (const [index, profile] of group.slice(0, others.length).entries())
      pairs.push([profile, others[index]!])
  }
  return pairs
}

function groupBy(profiles: readonly Profile[], key: (profile: Profile) => string): Map<string, Profile[]> {
  const groups = new Map<string, Profile[]>()
  for (const profile of profiles) {
    const text = key(profile)
    const group = groups.get(text)
    if (group) group.push(profile)
    else groups.set(text, [profile])
  }
  return groups
}

/** The likeliest pairs above the scope's least likeness, the surest first; number and order decide between equals. */
function likeliestPairs(
  current: readonly Profile[],
  read: readonly Profile[],
  weights: Float64Array,
  scope: keyof typeof LEAST,
): [Profile, Profile][] {
  if (current.length === 0 || read.length === 0) return []
  const found: { mine: number; theirs: number; score: number }[] = []
  for (const [mine, partners] of likelyPartners(current, read).entries())
    for (const theirs of partners) {
      const a = current[mine]!
      const b = read[theirs]!
      const score = likenessOf(a, b, weights, scope)
      if (score < LEAST[scope]) continue
      const sameNumber = a.number !== '' && a.number === b.number ? 0.03 : 0
      const apart = Math.abs(mine / current.length - theirs / read.length)
      found.push({ mine, theirs, score: score + sameNumber + 0.02 * (1 - apart) })
    }
  found.sort((a, b) => b.score - a.score || a.mine - b.mine || a.theirs - b.theirs)
  const takenHere = new Set<number>()
  const takenThere = new Set<number>()
  const pairs: [Profile, Profile][] = []
  for (const { mine, theirs } of found) {
    if (takenHere.has(mine) || takenThere.has(theirs)) continue
    takenHere.add(mine)
    takenThere.add(theirs)
    pairs.push([current[mine]!, read[theirs]!])
  }
  return pairs
}

/** 0–1. Under matched parents the name counts as much as the text; of a parent, what is inside speaks too. */
function likenessOf(a: Profile, b: Profile, weights: Float64Array, scope: Scope): number {
  const own = likeness(a.ownGrams, b.ownGrams, weights)
  if (scope === 'across') return own
  const named = (own + likeness(a.tellingGrams, b.tellingGrams, weights)) / 2
  const hasInside = a.wholeGrams !== a.ownGrams && b.wholeGrams !== b.ownGrams
  const whole = hasInside ? 0.3 * own + 0.7 * likeness(a.wholeGrams, b.wholeGrams, weights) : 0
  return Math.max(own, named, whole)
}
