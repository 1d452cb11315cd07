import { areBanned, type Bans, type Unit } from './matter-units'
import type { Links } from './unit-flows'

interface Join {
  one: number
  two: number
  nearness: number
  /** Sizes of both when this was worked out: later ones make it stale. */
  sizes: number
}

interface Cluster {
  units: number[]
  size: number
  /** How many entries of each list. */
  lists: Map<number, number>
  /** Sums of links to other clusters, over all pairs of their entries. */
  links: Map<number, number>
}

/**
 * Puts units together, the nearest first, as long as their entries are `near` to each other on the average of all
 * pairs from two lists. Units of different catalogue codes, and entries people said are different, never come together.
 * @returns places of units, cluster by cluster
 */
export function gatherUnits(units: readonly Unit[], links: Links, near: number, bans: Bans): number[][] {
  const clusters: (Cluster | null)[] = units.map((unit, at) => clusterOf(unit, at))
  for (const [one, others] of links.entries())
    for (const [two, link] of others)
      clusters[one]!.links.set(two, link * pairsBetween(clusters[one]!, clusters[two]!))
  const joins = new Heap()
  const propose = (one: number, two: number) => {
    const [a, b] = [clusters[one]!, clusters[two]!]
    const pairs = pairsBetween(a, b)
    const nearness = pairs === 0 ? 0 : (a.links.get(two) ?? 0) / pairs
    if (nearness >= near) joins.push({ one, two, nearness, sizes: a.size + b.size })
  }
  for (const [one, cluster] of clusters.entries())
    for (const two of cluster!.links.keys()) if (one < two) propose(one, two)
  for (let join = joins.pop(); join; join = joins.pop()) {
    const [a, b] = [clusters[join.one], clusters[join.two]]
    if (!a || !b || a.size + b.size !== join.sizes || !mayJoin(a, b)) continue
    absorb(join.one, join.two)
    for (const other of a.links.keys()) propose(Math.min(join.one, other), Math.max(join.one, other))
  }
  return clusters.flatMap((cluster) => (cluster ? [cluster.units.sort((a, b) => a - b)] : []))

  function absorb(one: number, two: number): void {
    const [a, b] = [clusters[one]!, clusters[two]!]
    a.units.push(...b.units)
    a.size += b.size
    for (const [list, count] of b.lists) a.lists.set(list, (a.lists.get(list) ?? 0) + count)
    a.links.delete(two)
    for (const [other, sum] of b.links) {
      if (other === one) continue
      const both = (a.links.get(other) ?? 0) + sum
      a.links.set(other, both)
      clusters[other]!.links.delete(two)
      clusters[other]!.links.set(one, both)
    }
    clusters[two] = null
  }

  function mayJoin(a: Cluster, b: Cluster): boolean {
    const [mine, theirs] = [a, b].map((cluster) => cluster.units.map((at) => units[at]!)) as [Unit[], Unit[]]
    const codes = new Set([...mine, ...theirs].flatMap(({ code }) => code ?? []))
    const members = (some: readonly Unit[]) => some.flatMap((unit) => unit.members)
    return codes.size < 2 && !areBanned(members(mine), members(theirs), bans)
  }
}

function clusterOf({ members }: Unit, at: number): Cluster {
  const lists = new Map<number, number>()
  for (const { list } of members) lists.set(list, (lists.get(list) ?? 0) + 1)
  return { units: [at], size: members.length, lists, links: new Map() }
}

/** Pairs of entries from two lists, one of each cluster. */
function pairsBetween(a: Cluster, b: Cluster): number {
  const [few, many] = a.lists.size < b.lists.size ? [a, b] : [b, a]
  let within = 0
  for (const [list, count] of few.lists) within += count * (many.lists.get(list) ?? 0)
  return a.size * b.size - within
}

/** The nearest join first; of those as near, the one of the first units. */
class Heap {
  readonly #joins: Join[] = []

  push(join: Join): void {
    const joins = this.#joins
    let at = joins.push(join) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!comesBefore(joins[at]!, joins[above]!)) break
      swap(joins, at, above)
      at = above
    }
  }

  pop(): Join | undefined {
    const joins = this.#joins
    const [first] = joins
    const last = joins.pop()
    if (!last || joins.length === 0) return first
    joins[0] = last
    for (let at = 0; ; ) {
      let next = at
      for (const below of [2 * at + 1, 2 * at + 2])
        if (below < joins.length && comesBefore(joins[below]!, joins[next]!)) next = below
      if (next === at) return first
      swap(joins, at, next)
      at = next
    }
  }
}

function comesBefore(a: Join, b: Join): boolean {
  return a.nearness === b.nearness
    ? a.one < b.one || (a.one === b.one && a.two < b.two)
    : a.nearness > b.nearness
}

function swap(joins: Join[], one: number, two: number): void {
  const kept = joins[one]!
  joins[one] = joins[two]!
  joins[two] = kept
}
