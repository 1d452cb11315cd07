import type { Clause, Profile } from './entry-profiles'

/** Features with how much an entry is about them; of length 1, the weightiest first. */
export type Vector = readonly (readonly [feature: number, amount: number])[]

/** An entry is about so many things at most. */
const LONGEST = 48

/** What an entry is about: each feature by its weight and by how much of the entry says it. */
export function vectorOf({ clauses }: Pick<Profile, 'clauses'>, weights: Float64Array): Vector {
  const says = new Map<number, number>()
  for (const { features, say } of clauses)
    for (const feature of features) says.set(feature, (says.get(feature) ?? 0) + say)
  return unit([...says].map(([feature, say]) => [feature, weights[feature]! * Math.sqrt(say)]))
}

export function clauseVector({ features }: Clause, weights: Float64Array): Vector {
  return unit([...features].map((feature) => [feature, weights[feature]!]))
}

function unit(amounts: [number, number][]): Vector {
  const most = amounts.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, LONGEST)
  const length = Math.sqrt(most.reduce((sum, [, amount]) => sum + amount * amount, 0))
  return length === 0 ? [] : most.map(([feature, amount]) => [feature, amount / length])
}

/** Middles of clusters, found by the features they are about. */
export class Middles {
  /** feature → cluster → amount, not yet of length 1. */
  readonly #index = new Map<number, Map<number, number>>()
  readonly #lengths: number[] = []

  /** Adds a vector `times` over to a cluster (0 and up); a negative number takes it away again. */
  add(cluster: number, vector: Vector, times: number): void {
    let square = (this.#lengths[cluster] ?? 0) ** 2
    for (const [feature, amount] of vector) {
      const holders = this.#index.get(feature) ?? new Map<number, number>()
      this.#index.set(feature, holders)
      const before = holders.get(cluster) ?? 0
      const after = before + amount * times
      square += after * after - before * before
      if (Math.abs(after) < 1e-9) holders.delete(cluster)
      else holders.set(cluster, after)
    }
    this.#lengths[cluster] = Math.sqrt(Math.max(0, square))
  }

  /** How near a vector is to each cluster that has anything of it, 0–1. */
  near(vector: Vector): Map<number, number> {
    const found = new Map<number, number>()
    for (const [feature, amount] of vector)
      for (const [cluster, other] of this.#index.get(feature) ?? [])
        found.set(cluster, (found.get(cluster) ?? 0) + amount * other)
    for (const [cluster, dot] of found) {
      const length = this.#lengths[cluster]!
      if (length < 1e-6) found.delete(cluster)
      else found.set(cluster, Math.max(0, Math.min(1, dot / length)))
    }
    return found
  }
}
