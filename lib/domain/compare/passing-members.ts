import { areBanned, type Bans, type Member, type Unit } from './matter-units'
import type { Links } from './unit-flows'

export interface PassingMember extends Member {
  /** 0–1: how well it goes with the subject, on the average of the lists that have it. */
  score: number
}

/**
 * Entries that stand in for a subject (`cluster`: places of units) their list has no entry of: they belong to another,
 * but are as near to this one (`near` at least) as its own have to be.
 */
export function passingMembers(
  cluster: readonly number[],
  units: readonly Unit[],
  links: Links,
  near: number,
  bans: Bans,
): PassingMember[] {
  const members = cluster.flatMap((place) => units[place]!.members)
  const having = new Set(members.map(({ list }) => list))
  const sums = new Map<number, number>()
  for (const place of cluster)
    for (const [other, link] of links[place]!)
      sums.set(other, (sums.get(other) ?? 0) + link * units[place]!.members.length)
  return [...sums].flatMap(([other, sum]) => {
    const score = Math.round((1000 * sum) / members.length) / 1000
    if (score < near) return []
    return units[other]!.members.filter(
      (member) => !having.has(member.list) && !areBanned([member], members, bans),
    ).map((member) => ({ ...member, score }))
  })
}
