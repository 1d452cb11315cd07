import type { Clause, Profile } from './entry-profiles'
import type { ComparedPart, Strength } from './types'

/**
 * How a score comes about. Each clause c of an entry looks for its like among the clauses d of the other list:
 *
 *   likeness = surety × shared / weight(c) × (shared / weight(d)) ^ OTHER_SAYS
 *
 * where `shared` is the weight of the features both have: mostly how much of c is found in d, a little how much of d
 * that is; `surety` = shared / (shared + THIN) keeps a word or two from being taken for likeness. What an entry offers
 * a clause is its best clause's likeness and, for a clause that is split up over there, how much of it the entry has
 * anywhere (ANYWHERE). A clause goes where most is offered: whoever offers less gets offer × (offer / best) ^ RIVALRY,
 * and a clause offered the same by more than HOMES entries goes to nobody in particular. What of an entry's say so
 * goes to another is the flow between them; a score is made of the flows both ways:
 *
 *   score = larger × LARGER_SAYS + smaller × (1 − LARGER_SAYS)
 *
 * so that a short duty wholly within a long one is a piece of it, and a title mentioned in passing is nothing.
 */
const OTHER_SAYS = 0.25
const THIN = 1
const ANYWHERE = 0.3
const RIVALRY = 3
const HOMES = 2
const LARGER_SAYS: Record<ComparedPart, number> = {
  duties: 0.5,
  boundaries: 0.4,
  services: 0.4,
  procedures: 0.4,
}
/** A pair scored below this stands on no row. */
export const LEAST: Record<ComparedPart, number> = {
  duties: 0.22,
  boundaries: 0.3,
  services: 0.3,
  procedures: 0.3,
}
/** A feature in more clauses than this tells nothing worth the time. */
const MOST_CLAUSES = 600

/** At least so much of both sides is found in the other where they mean the same. */
const SAME = 0.35

/** How much of each entry of one list is found in each of the other, 0–1: `flows[from][to]`. */
type Flows = readonly Float64Array[]

export interface Scores {
  of(left: number, right: number): number
  /** Of entries on one row: what is found of each side in the other as a whole, on the average of its entries. */
  together(left: readonly number[], right: readonly number[]): { score: number; strength: Strength }
}

export function scoresOf(
  left: readonly Profile[],
  right: readonly Profile[],
  weights: Float64Array,
  part: ComparedPart,
): Scores {
  const forth = flowsBetween(left, right, weights)
  const back = flowsBetween(right, left, weights)
  const combine = (one: number, two: number) =>
    LARGER_SAYS[part] * Math.max(one, two) + (1 - LARGER_SAYS[part]) * Math.min(one, two)
  return {
    of: (i, j) => combine(forth[i]![j]!, back[j]![i]!),
    together(lefts, rights) {
      const one = found(forth, lefts, rights)
      const two = found(back, rights, lefts)
      return { score: combine(one, two), strength: Math.min(one, two) >= SAME ? 'same' : 'partial' }
    },
  }
}

function found(flows: Flows, from: readonly number[], to: readonly number[]): number {
  const sums = from.map((one) =>
    Math.min(
      1,
      to.reduce((sum, other) => sum + flows[one]![other]!, 0),
    ),
  )
  return sums.reduce((all, one) => all + one, 0) / from.length
}

function flowsBetween(from: readonly Profile[], to: readonly Profile[], weights: Float64Array): Flows {
  const offered = offersOf(to, weights)
  return from.map(({ clauses }) => {
    const flows = new Float64Array(to.length)
    for (const clause of clauses) {
      const offers = offered(clause)
      let best = 0
      for (const offer of offers.values()) best = Math.max(best, offer)
      let rivals = 0
      for (const offer of offers.values()) rivals += (offer / best) ** RIVALRY
      const crowd = Math.min(1, HOMES / rivals)
      for (const [home, offer] of offers)
        flows[home]! += clause.say * crowd * offer * (offer / best) ** RIVALRY
    }
    return flows
  })
}

const surety = (shared: number) => shared / (shared + THIN)

/** What each entry offers a clause; entries that offer nothing are absent. */
function offersOf(
  profiles: readonly Profile[],
  weights: Float64Array,
): (clause: Clause) => Map<number, number> {
  const there: { clause: Clause; home: number }[] = profiles.flatMap(({ clauses }, home) =>
    clauses.map((clause) => ({ clause, home })),
  )
  const holders = new Map<number, number[]>()
  for (const [at, { clause }] of there.entries())
    for (const feature of clause.features) {
      const known = holders.get(feature)
      if (known) known.push(at)
      else holders.set(feature, [at])
    }
  return ({ features, weight }) => {
    const shared = new Map<number, number>()
    const anywhere = new Map<number, number>()
    for (const feature of features) {
      const having = holders.get(feature) ?? []
      if (having.length > MOST_CLAUSES) continue
      let last = -1
      for (const at of having) {
        shared.set(at, (shared.get(at) ?? 0) + weights[feature]!)
        // Clauses of one entry stand together.
        const { home } = there[at]!
        if (home !== last) anywhere.set(home, (anywhere.get(home) ?? 0) + weights[feature]!)
        last = home
      }
    }
    const best = new Map<number, number>()
    for (const [at, both] of shared) {
      const { clause, home } = there[at]!
      const likeness = surety(both) * (both / weight) * (both / clause.weight) ** OTHER_SAYS
      best.set(home, Math.max(best.get(home) ?? 0, likeness))
    }
    const offers = new Map<number, number>()
    for (const [home, all] of anywhere)
      if (all > 0)
        offers.set(home, (1 - ANYWHERE) * best.get(home)! + ANYWHERE * surety(all) * (all / weight))
    return offers
  }
}
