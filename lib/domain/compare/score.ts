import type { Profile } from './entry-profiles'
import { offersOf, sayOf, shareOut } from './offers'
import type { ComparedPart, Strength } from './types'

/**
 * How a score comes about. Clauses go where their like is (./offers.ts). What of an entry's say so goes to another is
 * the flow between them; a score is made of the flows both ways:
 *
 *   score = larger × LARGER_SAYS + smaller × (1 − LARGER_SAYS)
 *
 * so that a short duty wholly within a long one is a piece of it, and a title mentioned in passing is nothing.
 */
const LARGER_SAYS: Record<ComparedPart, number> = {
  duties: 0.5,
  boundaries: 0.4,
  services: 0.4,
  procedures: 0.4,
}
/** A pair scored below this stands on no row. */
export const LEAST: Record<ComparedPart, number> = {
  duties: 0.22,
  boundaries: 0.26,
  services: 0.28,
  procedures: 0.26,
}
/** Of two lists, see `offersOf`. */
export const MOST_CLAUSES = 600

/** At least so much of both sides is found in the other where they mean the same. */
const SAME = 0.4

/** What two flows, one each way, make together, 0–1. */
export function scoreOf(one: number, two: number, part: ComparedPart): number {
  return LARGER_SAYS[part] * Math.max(one, two) + (1 - LARGER_SAYS[part]) * Math.min(one, two)
}

export const strengthOf = (one: number, two: number): Strength =>
  Math.min(one, two) >= SAME ? 'same' : 'partial'

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
  return {
    of: (i, j) => scoreOf(forth[i]![j]!, back[j]![i]!, part),
    together(lefts, rights) {
      const one = found(forth, lefts, rights)
      const two = found(back, rights, lefts)
      return { score: scoreOf(one, two, part), strength: strengthOf(one, two) }
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
  const offered = offersOf(to, weights, MOST_CLAUSES)
  return from.map(({ clauses }) => {
    const flows = new Float64Array(to.length)
    for (const clause of clauses) {
      const offers = offered(clause)
      shareOut(offers, (home, share) => {
        flows[home] = Math.min(1, flows[home]! + sayOf(clause, offers.echoes[home]!) * share)
      })
    }
    return flows
  })
}
