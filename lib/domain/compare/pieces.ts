import type { Profile } from './entry-profiles'
import { type Offers, offersOf } from './offers'
import { MOST_CLAUSES } from './score'

/** Something that an entry of each list says in nearly the same words, whatever else they say; entries by place from 0. */
export interface Piece {
  left: number
  right: number
  /** 0–1, see `Offers.echoes`. */
  echo: number
  /** How each side says it, without names of places. */
  lines: { left: string; right: string }
}

/** So much of a clause is said again at least… */
const AGAIN = 0.64
/** …and by no other entry as nearly. */
const RIVAL = 0.85

/**
 * Pieces that two entries, and no others, have in common: each side's clause is nearest to the other's. A duty speaks of
 * many things, one of which may stand in a duty that is otherwise about something else.
 */
export function piecesOf(
  left: readonly Profile[],
  right: readonly Profile[],
  weights: Float64Array,
): Piece[] {
  const forth = nearest(left, right, weights)
  const back = nearest(right, left, weights)
  return [...forth.entries()].flatMap(([i, found]) =>
    [...found].flatMap(([j, mine]) => {
      const theirs = back[j]!.get(i)
      if (!theirs) return []
      const lines = { left: mine.line, right: theirs.line }
      return [{ left: i, right: j, echo: Math.min(mine.echo, theirs.echo), lines }]
    }),
  )
}

interface Near {
  echo: number
  line: string
}

/** Of each entry, the entries over there that one of its clauses is nearest to, and the clause that is so most. */
function nearest(
  from: readonly Profile[],
  to: readonly Profile[],
  weights: Float64Array,
): ReadonlyMap<number, Near>[] {
  const offered = offersOf(to, weights, MOST_CLAUSES)
  return from.map(({ clauses }) => {
    const found = new Map<number, Near>()
    for (const clause of clauses) {
      const near = nearestOf(offered(clause))
      if (near && near.echo > (found.get(near.home)?.echo ?? 0))
        found.set(near.home, { echo: near.echo, line: clause.line })
    }
    return found
  })
}

function nearestOf({ homes, echoes }: Offers) {
  let [best, second, at] = [0, 0, -1]
  for (const home of homes) {
    const echo = echoes[home]!
    if (echo > best) [best, second, at] = [echo, best, home]
    else if (echo > second) second = echo
  }
  return best >= AGAIN && second < RIVAL * best ? { home: at, echo: best } : null
}
