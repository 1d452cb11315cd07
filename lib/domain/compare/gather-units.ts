import { areBanned, type Bans, type Unit } from './matter-units'
import { Middles, type Vector } from './matter-vectors'

/** Clusters of units, by their places, and their middles (of the same numbers). */
export interface Gathered {
  clusters: number[][]
  middles: Middles
}

/** Times all units are placed again once every cluster is known. */
const ROUNDS = 2

/**
 * Puts each unit to the cluster whose middle is nearest, `near` at least, or founds one. Units of different catalogue
 * codes, and entries people said are different, never come together.
 */
export function gatherUnits(
  units: readonly Unit[],
  vectors: readonly Vector[],
  near: number,
  bans: Bans,
): Gathered {
  const clusters: Set<number>[] = []
  const middles = new Middles()
  const heavy = units.map(({ members }) => Math.sqrt(members.length))
  const put = (unit: number, cluster: number) => {
    clusters[cluster] ??= new Set()
    clusters[cluster].add(unit)
    middles.add(cluster, vectors[unit]!, heavy[unit]!)
  }
  const take = (unit: number, cluster: number) => {
    clusters[cluster]!.delete(unit)
    middles.add(cluster, vectors[unit]!, -heavy[unit]!)
  }
  const nearest = (unit: number) => {
    let best = -1
    let most = near
    for (const [cluster, nearness] of middles.near(vectors[unit]!))
      if (
        (nearness > most || (nearness === most && cluster < best)) &&
        mayJoin(unit, clusters[cluster]!, units, bans)
      ) {
        best = cluster
        most = nearness
      }
    return best
  }
  const homes = units.map((_, unit) => {
    const found = nearest(unit)
    const home = found < 0 ? clusters.length : found
    put(unit, home)
    return home
  })
  for (let round = 0; round < ROUNDS; round += 1)
    for (const unit of units.keys()) {
      const before = homes[unit]!
      take(unit, before)
      const found = nearest(unit)
      // A unit with no cluster near founds one again, in its own place when that has become empty.
      homes[unit] = found >= 0 ? found : clusters[before]!.size === 0 ? before : clusters.length
      put(unit, homes[unit])
    }
  return { clusters: clusters.map((cluster) => [...cluster].sort((a, b) => a - b)), middles }
}

function mayJoin(unit: number, cluster: ReadonlySet<number>, units: readonly Unit[], bans: Bans): boolean {
  const { code, members } = units[unit]!
  if (code !== null)
    for (const other of cluster) {
      const theirs = units[other]!.code
      if (theirs !== null && theirs !== code) return false
    }
  return ![...cluster].some((other) => areBanned(members, units[other]!.members, bans))
}
