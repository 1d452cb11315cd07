import type { Clause, Profile } from './entry-profiles'
import type { Unit } from './matter-units'
import { comesAbout, type Offer, offersOf, rivalry, shareOut } from './offers'
import { scoreOf } from './score'
import type { ComparedPart } from './types'

/** Of many lists, see `offersOf`. */
const MOST_CLAUSES = 3000
/** Less of an entry than this is found in another by chance. */
const CHANCE = 0.08

/** How much of each unit is found in each other, 0–1: `flows[from]` by the place of the other; absent where nothing is. */
export type Flows = readonly ReadonlyMap<number, number>[]

/** How well two units go together, 0–1, by the place of the one and of the other; the same both ways. */
export type Links = readonly ReadonlyMap<number, number>[]

/**
 * The flows among units, on the average of the lists that the other stands in. Each list is asked by itself, as in a comparison of two: what of an entry goes where in it
 * does not depend on the other lists.
 */
export function flowsAmong(units: readonly Unit[], weights: Float64Array): Flows {
  const profiles = units.map(({ members }) => members[0]!.profile)
  const lists = units.map(({ members }) => new Set(members.map(({ list }) => list)))
  const sharesOf = sharesOver(profiles, lists, weights)
  const sums = new Float64Array(units.length)
  return profiles.map(({ clauses }, from) => {
    // A list is not asked about its own entries.
    const own = lists[from]!.size === 1 ? [...lists[from]!][0]! : null
    const found = new Set<number>()
    for (const clause of clauses) {
      const shares = sharesOf(clause)
      for (const { home, amount } of shares.all) {
        found.add(home)
        sums[home]! += clause.say * amount
      }
      if (own !== null)
        shareOut(shares.offersIn(own), (home, share) => {
          sums[home]! -= clause.say * share
        })
    }
    const flows = new Map<number, number>()
    for (const home of found) {
      const asked = lists[home]!.size - (own !== null && lists[home]!.has(own) ? 1 : 0)
      const flow = asked === 0 ? 0 : Math.min(1, sums[home]! / asked)
      if (home !== from && flow >= CHANCE) flows.set(home, flow)
      sums[home] = 0
    }
    return flows
  })
}

interface Shares {
  /** What goes to each unit, summed over the lists it stands in. */
  all: readonly Offer[]
  offersIn(list: number): Offer[]
}

/** What of a clause goes to each unit, every list asked by itself; worked out once for each clause. */
function sharesOver(
  profiles: readonly Profile[],
  lists: readonly ReadonlySet<number>[],
  weights: Float64Array,
): (clause: Clause) => Shares {
  const offered = offersOf(profiles, weights, MOST_CLAUSES)
  const spread = lists.map((some) => Int32Array.from(some))
  const count = 1 + spread.reduce((most, some) => Math.max(most, ...some), 0)
  const best = new Float64Array(count)
  const rivals = new Float64Array(count)
  const known = new Map<Int32Array, Shares>()
  return (clause) => {
    const before = known.get(clause.features)
    if (before) return before
    const offers = offered(clause)
    best.fill(0)
    rivals.fill(0)
    for (const { home, amount } of offers)
      for (const list of spread[home]!) if (amount > best[list]!) best[list] = amount
    for (const { home, amount } of offers)
      for (const list of spread[home]!) rivals[list]! += rivalry(amount, best[list]!)
    const all = offers.map(({ home, amount }) => {
      let sum = 0
      for (const list of spread[home]!) sum += comesAbout(amount, best[list]!, rivals[list]!)
      return { home, amount: sum }
    })
    const shares = { all, offersIn: (list: number) => offers.filter(({ home }) => lists[home]!.has(list)) }
    known.set(clause.features, shares)
    return shares
  }
}

/** What the flows between two units make together, see `scoreOf`. */
export function linksOf(flows: Flows, part: ComparedPart): Links {
  const links = flows.map(() => new Map<number, number>())
  for (const [one, found] of flows.entries())
    for (const [two, flow] of found) {
      if (links[one]!.has(two)) continue
      const link = scoreOf(flow, flows[two]!.get(one) ?? 0, part)
      links[one]!.set(two, link)
      links[two]!.set(one, link)
    }
  return links
}
