import type { Clause, Profile } from './entry-profiles'
import { areBanned, type Bans, type Member } from './matter-units'
import { clauseVector, type Middles } from './matter-vectors'

/** A clause this near to the middle of a subject speaks of it, within an entry about something else … */
const SPEAKS_OF = 0.6
/** … where it has at least so much of the entry's say. */
const LEAST_SAY = 0.08

export interface Rated extends Member {
  /** 0–1: how near to its subject. */
  score: number
}

/**
 * Entries that stand in for a subject their list has no entry of, because some clauses of theirs speak of it; by
 * cluster.
 */
export function passingMembers(
  profiles: readonly (readonly Profile[])[],
  weights: Float64Array,
  middles: Middles,
  members: readonly (readonly Member[])[],
  bans: Bans,
): Map<number, Rated[]> {
  const having = members.map((some) => new Set(some.map(({ list }) => list)))
  const near = new Map<Int32Array, [number, number][]>()
  const subjectsOf = (clause: Clause) => {
    const known = near.get(clause.features)
    if (known) return known
    const all = [...middles.near(clauseVector(clause, weights))].filter(([, score]) => score >= SPEAKS_OF)
    near.set(clause.features, all)
    return all
  }
  const passing = new Map<number, Rated[]>()
  for (const [list, entries] of profiles.entries())
    for (const [index, profile] of entries.entries()) {
      const said = new Map<number, { say: number; score: number }>()
      for (const clause of profile.clauses)
        for (const [cluster, score] of subjectsOf(clause)) {
          if (having[cluster]!.has(list)) continue
          const before = said.get(cluster) ?? { say: 0, score: 0 }
          said.set(cluster, { say: before.say + clause.say, score: before.score + clause.say * score })
        }
      for (const [cluster, { say, score }] of said) {
        const member = { list, ordinal: index + 1, profile, score }
        if (say < LEAST_SAY || areBanned([member], members[cluster]!, bans)) continue
        passing.set(cluster, [...(passing.get(cluster) ?? []), member])
      }
    }
  return passing
}
