import type { Clause, Profile } from './entry-profiles'
import type { Unit } from './matter-units'
import { comesAbout, offersOf, rivalry, sayOf } from './offers'
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
 * The flows among units, on the average of the lists that the other stands in. Each list is asked by itself, as in a
 * comparison of two: what of an entry goes where in it does not depend on the other lists.
 */
export function flowsAmong(units: readonly Unit[], weights: Float64Array): Flows {
  const profiles = units.map(({ members }) => members[0]!.profile)
  const lists = units.map(({ members }) => [...new Set(members.map(({ list }) => list))])
  const sharesOf = sharesOver(profiles, lists, weights)
  const sums = new Float64Array(units.length)
  return profiles.map(({ clauses }, from) => {
    // A list is not asked about its own entries.
    const own = lists[from]!.length === 1 ? lists[from]![0]! : -1
    const found = new Set<number>()
    for (const clause of clauses)
      for (const { home, list, share, echo } of sharesOf(clause))
        if (list !== own) {
          found.add(home)
          sums[home]! += sayOf(clause, echo) * share
        }
    const flows = new Map<number, number>()
    for (const home of found) {
      const asked = lists[home]!.length - (own >= 0 && lists[home]!.includes(own) ? 1 : 0)
      const flow = Math.min(1, sums[home]! / asked)
      if (home !== from && flow >= CHANCE) flows.set(home, flow)
      sums[home] = 0
    }
    return flows
  })
}

/** What of a clause goes to one unit in one list. */
interface Share {
  home: number
  list: number
  share: number
  /** How nearly the unit repeats the clause, 0–1. */
  echo: number
}

/**
 * What of a clause goes to each unit, every list asked by itself; worked out once for each clause and forgotten after the
 * last unit that has it.
 */
function sharesOver(
  profiles: readonly Profile[],
  lists: readonly (readonly number[])[],
  weights: Float64Array,
): (clause: Clause) => readonly Share[] {
  const offered = offersOf(profiles, weights, MOST_CLAUSES)
  const count = 1 + lists.reduce((most, some) => Math.max(most, ...some), 0)
  const best = new Float64Array(count)
  const rivals = new Float64Array(count)
  const known = new Map<Int32Array, readonly Share[]>()
  const awaited = new Map<Int32Array, number>()
  for (const { clauses } of profiles)
    for (const { features } of clauses) awaited.set(features, (awaited.get(features) ?? 0) + 1)
  return (clause) => {
    const left = awaited.get(clause.features)! - 1
    awaited.set(clause.features, left)
    const before = known.get(clause.features)
    if (left === 0) known.delete(clause.features)
    if (before) return before
    const shares = work(clause)
    if (left > 0) known.set(clause.features, shares)
    return shares
  }

  function work(clause: Clause): Share[] {
    const { homes, amounts, echoes } = offered(clause)
    best.fill(0)
    rivals.fill(0)
    for (const home of homes)
      for (const list of lists[home]!) if (amounts[home]! > best[list]!) best[list] = amounts[home]!
    for (const home of homes)
      for (const list of lists[home]!) rivals[list]! += rivalry(amounts[home]!, best[list]!)
    const shares: Share[] = []
    for (const home of homes)
      for (const list of lists[home]!) {
        const share = comesAbout(amounts[home]!, best[list]!, rivals[list]!)
        if (share > 0) shares.push({ home, list, share, echo: echoes[home]! })
      }
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
