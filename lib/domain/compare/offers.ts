import type { Clause, Profile } from './entry-profiles'

/**
 * What entries offer a clause. Each clause c of an entry looks for its like among the clauses d of other entries:
 *
 *   likeness = surety × shared / weight(c) × ∜(shared / weight(d))
 *
 * where `shared` is the weight of the features both have: mostly how much of c is found in d, a little how much of d
 * that is; `surety` = shared / (shared + THIN) keeps a word or two from being taken for likeness. What an entry offers
 * a clause is its best clause's likeness and, for a clause that is split up over there, how much of it the entry has
 * anywhere (ANYWHERE). A clause goes where most is offered: whoever offers less gets offer × (offer / best) ³,
 * and a clause offered the same by more than HOMES entries goes to nobody in particular.
 *
 * A clause that d repeats,
 *
 *   surety × shared / max(weight(c), weight(d)) ≥ REPEATED
 *
 * counts for PIECE of its entry at least, however much else the entry says: a reader sees it at once.
 */
const THIN = 1
const ANYWHERE = 0.3
const HOMES = 2
const REPEATED = 0.78
const PIECE = 0.25

/** What entries offer a clause; good until the next clause is asked about. */
export interface Offers {
  /** Places of the entries that offer something, among those that were asked. */
  homes: readonly number[]
  /** By place: how much of the clause the entry has, 0–1. */
  amounts: Float64Array
  /** By place: how nearly the entry repeats the clause, 0–1. */
  echoes: Float64Array
}

const fourthRoot = (share: number) => Math.sqrt(Math.sqrt(share))
const surety = (shared: number) => shared / (shared + THIN)

/**
 * Answers what each of some entries offers a clause.
 * @param mostClauses a feature in more clauses than this tells nothing worth the time
 */
export function offersOf(
  profiles: readonly Profile[],
  weights: Float64Array,
  mostClauses: number,
): (clause: Clause) => Offers {
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
  const shared = new Float64Array(there.length)
  const anywhere = new Float64Array(profiles.length)
  const best = new Float64Array(profiles.length)
  const amounts = new Float64Array(profiles.length)
  const echoes = new Float64Array(profiles.length)
  let homes: number[] = []
  return ({ features, weight }) => {
    for (const home of homes) {
      amounts[home] = 0
      echoes[home] = 0
    }
    homes = []
    const touched: number[] = []
    for (const feature of features) {
      const having = holders.get(feature) ?? []
      const says = weights[feature]!
      if (having.length > mostClauses || says === 0) continue
      let last = -1
      for (const at of having) {
        if (shared[at] === 0) touched.push(at)
        shared[at]! += says
        // Clauses of one entry stand together.
        const { home } = there[at]!
        if (home === last) continue
        if (anywhere[home] === 0) homes.push(home)
        anywhere[home]! += says
        last = home
      }
    }
    for (const at of touched) {
      const { clause, home } = there[at]!
      const both = shared[at]!
      const sure = surety(both)
      const likeness = sure * (both / weight) * fourthRoot(both / clause.weight)
      if (likeness > best[home]!) best[home] = likeness
      const echo = (sure * both) / Math.max(weight, clause.weight)
      if (echo > echoes[home]!) echoes[home] = echo
      shared[at] = 0
    }
    for (const home of homes) {
      const all = anywhere[home]!
      amounts[home] = (1 - ANYWHERE) * best[home]! + ANYWHERE * surety(all) * (all / weight)
      anywhere[home] = 0
      best[home] = 0
    }
    return { homes, amounts, echoes }
  }
}

/** How a rival stands to the best offer, 0–1. */
export function rivalry(amount: number, best: number): number {
  const part = amount / best
  // Multiplied out: the power function takes most of the time of a comparison of many lists.
  return part * part * part
}

/** An offer so much less than the best comes to nothing. */
const FAINT = 0.4

/** What of an offer comes about where the rivals of all offers, its own among them, make `rivals`. */
export const comesAbout = (amount: number, best: number, rivals: number): number =>
  amount < FAINT * best ? 0 : Math.min(1, HOMES / rivals) * amount * rivalry(amount, best)

/** How much of its entry a clause counts for where it goes to one that repeats it so nearly. */
export const sayOf = ({ say }: Clause, echo: number): number => (echo < REPEATED ? say : Math.max(say, PIECE))

/** Tells how much of a clause goes to each of the entries of one list that offer something. */
export function shareOut({ homes, amounts }: Offers, give: (home: number, share: number) => void): void {
  let best = 0
  for (const home of homes) best = Math.max(best, amounts[home]!)
  let rivals = 0
  for (const home of homes) rivals += rivalry(amounts[home]!, best)
  for (const home of homes) give(home, comesAbout(amounts[home]!, best, rivals))
}
