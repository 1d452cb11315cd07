import { entryTitle } from '../list/titles'
import { type Profile, profilesOf } from './entry-profiles'
import { gatherUnits } from './gather-units'
import { matterTitle } from './matter-title'
import { bansOf, type Member, unitsOf } from './matter-units'
import { passingMembers } from './passing-members'
import { rateMembers } from './rate-members'
import { LEAST } from './score'
import type { ClusterOptions, ComparedPart, MatterCluster, MatterMember, PlacedList } from './types'
import { flowsAmong, linksOf } from './unit-flows'

/** A title of as many characters reads best. */
const GOOD_TITLE = 14

/**
 * The subjects of one part over many lists: which entries of which list speak of each. Every entry is of one subject;
 * where a list has no entry of a subject, those that speak of it among other things stand in (`inPassing`), so that a
 * county is said to lack only what it has nowhere. The subject that most lists have comes first.
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
  const units = unitsOf(profiles.map(comparable), options)
  const bans = bansOf(options)
  const flows = flowsAmong(units, weights)
  const titleOf = ({ list, ordinal }: Member) =>
    matterTitle(entryTitle(part, lists[list]!.list[part][ordinal - 1]!))
  const links = linksOf(flows, part)
  return gatherUnits(units, links, LEAST[part], bans)
    .map((cluster): MatterCluster => {
      const some = cluster.map((place) => units[place]!)
      const ratings = rateMembers(cluster, units, flows, part)
      const titled = cluster.map((place) => {
        const { members } = units[place]!
        return { title: titleOf(members[0]!), nearness: nearnessIn(cluster, place), times: members.length }
      })
      const [{ list, ordinal }] = some[0]!.members as [Member]
      const passing = passingMembers(cluster, units, links, LEAST[part], bans)
      return {
        key: some.find(({ code }) => code !== null)?.code ?? `${lists[list]!.code}-${ordinal}`,
        title: bestTitle(titled),
        members: inOrder([
          ...byList(some.flatMap(({ members }) => members)).map((one) => ({
            ...one,
            ...ratings.get(one.list)!,
            inPassing: false,
          })),
          ...byList(passing).map((one) => ({
            ...one,
            score: Math.max(...passing.filter((each) => each.list === one.list).map(({ score }) => score)),
            strength: 'partial' as const,
            inPassing: true,
          })),
        ]),
      }
    })
    .sort((a, b) => b.members.length - a.members.length || (a.key < b.key ? -1 : 1))

  /** How well one unit goes with the others of its subject. */
  function nearnessIn(cluster: readonly number[], place: number): number {
    let [sum, count] = [0, 0]
    for (const other of cluster) {
      if (other === place) continue
      const { length } = units[other]!.members
      sum += (links[place]!.get(other) ?? 0) * length
      count += length
    }
    return count === 0 ? 1 : sum / count
  }

  function inOrder(members: (Omit<MatterMember, 'code'> & { list: number })[]): MatterMember[] {
    return members
      .sort((a, b) => a.list - b.list)
      .map(({ list, ...member }) => ({ code: lists[list]!.code, ...member }))
  }
}

function byList(members: readonly Member[]): { list: number; ordinals: number[] }[] {
  const found = new Map<number, number[]>()
  for (const { list, ordinal } of members) found.set(list, [...(found.get(list) ?? []), ordinal])
  return [...found].map(([list, ordinals]) => ({ list, ordinals: ordinals.sort((a, b) => a - b) }))
}

/** Of a longer list the rest stands by itself: no bureau has as many, and each is held against all others. */
const MOST_ENTRIES = 300

const comparable = (profiles: readonly Profile[]) =>
  profiles.map((profile, at) => (at < MOST_ENTRIES ? profile : { ...profile, clauses: [] }))

/** Like the others, said by many, neither a word nor a paragraph. */
function bestTitle(titled: readonly { title: string; nearness: number; times: number }[]): string {
  const worth = ({ title, nearness, times }: (typeof titled)[number]) =>
    nearness + Math.log1p(times) / 10 - Math.abs(Math.log([...title].length / GOOD_TITLE)) / 4
  return titled.reduce((best, one) => (worth(one) > worth(best) ? one : best)).title
}
