import { entryTitle } from '../list/titles'
import { profilesOf } from './entry-profiles'
import { gatherUnits } from './gather-units'
import { matterTitle } from './matter-title'
import { bansOf, unitsOf } from './matter-units'
import { vectorOf } from './matter-vectors'
import { passingMembers, type Rated } from './passing-members'
import type { ClusterOptions, ComparedPart, MatterCluster, PlacedList } from './types'

/** An entry this near to the middle of a cluster is of its subject. */
const NEAR: Record<ComparedPart, number> = { duties: 0.4, boundaries: 0.4, services: 0.4, procedures: 0.4 }
/** A title of as many characters reads best. */
const GOOD_TITLE = 14

/**
 * The subjects of one part over many lists: which entries of which list speak of each. Every entry is of one subject;
 * where a list has no entry of a subject, one that speaks of it among other things stands in (with a smaller score), so
 * that a county is said to lack only what it has nowhere. The subject that most lists have comes first.
 */
export function clusterMatters(
  lists: readonly PlacedList[],
  part: ComparedPart,
  options: ClusterOptions = {},
): MatterCluster[] {
  const { lists: profiles, weights } = profilesOf(
    lists.map(({ list, places = [] }) => ({ list, places })),
    part,
  )
  const units = unitsOf(profiles, options)
  const bans = bansOf(options)
  const vectors = units.map(({ members }) => vectorOf(members[0]!.profile, weights))
  const { clusters, middles } = gatherUnits(units, vectors, NEAR[part], bans)
  const nearness = (unit: number, cluster: number) => middles.near(vectors[unit]!).get(cluster) ?? 0
  const found = clusters.map((places, cluster) => {
    const rated = places.map((place) => ({ unit: units[place]!, score: nearness(place, cluster) || 1 }))
    const members = rated.flatMap(({ unit, score }) => unit.members.map((member) => ({ ...member, score })))
    return { cluster, rated, members, code: rated.find(({ unit }) => unit.code !== null)?.unit.code ?? null }
  })
  const inPassing = passingMembers(
    profiles,
    weights,
    middles,
    found.map(({ members }) => members),
    bans,
  )
  return found
    .filter(({ members }) => members.length > 0)
    .map(({ cluster, rated, members, code }): MatterCluster => {
      const titled = rated.map(({ unit: { members: one }, score }) => {
        const { list, ordinal } = one[0]!
        const title = matterTitle(entryTitle(part, lists[list]!.list[part][ordinal - 1]!))
        return { title, score, times: one.length }
      })
      return {
        key: code ?? `${lists[members[0]!.list]!.code}-${members[0]!.ordinal}`,
        title: bestTitle(titled),
        members: byList([...members, ...(inPassing.get(cluster) ?? [])], lists),
      }
    })
    .sort((a, b) => b.members.length - a.members.length || (a.key < b.key ? -1 : 1))
}

function byList(members: readonly Rated[], lists: readonly PlacedList[]): MatterCluster['members'] {
  const found = new Map<number, { code: string; ordinals: number[]; score: number }>()
  for (const { list, ordinal, score } of members) {
    const known = found.get(list) ?? { code: lists[list]!.code, ordinals: [], score: 0 }
    found.set(list, known)
    known.ordinals.push(ordinal)
    known.score = Math.max(known.score, Math.round(1000 * score) / 1000)
  }
  for (const { ordinals } of found.values()) ordinals.sort((a, b) => a - b)
  return [...found].sort((a, b) => a[0] - b[0]).map(([, member]) => member)
}

/** Near the middle, said by many, neither a word nor a paragraph. */
function bestTitle(titled: readonly { title: string; score: number; times: number }[]): string {
  const worth = ({ title, score, times }: (typeof titled)[number]) =>
    score + Math.log1p(times) / 10 - Math.abs(Math.log([...title].length / GOOD_TITLE)) / 4
  return titled.reduce((best, one) => (worth(one) > worth(best) ? one : best)).title
}
