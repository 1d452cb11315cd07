import { entryTitle } from '../list/titles'
import { comparableText } from '../proposal/comparable-text'
import type { ClusterOptions, ComparedPart, MatterCluster, PlacedList } from './types'

/**
 * The subjects of one part over many lists: which entries of which list speak of each. Every entry stands in exactly
 * one cluster; the cluster most lists have comes first.
 */
export function clusterMatters(
  lists: readonly PlacedList[],
  part: ComparedPart,
  _options: ClusterOptions = {},
): MatterCluster[] {
  const clusters = new Map<string, MatterCluster>()
  for (const { code, list } of lists)
    for (const [index, entry] of list[part].entries()) {
      const title = entryTitle(part, entry)
      const key = comparableText(title)
      const cluster = clusters.get(key) ?? { key, title, members: [] }
      clusters.set(key, cluster)
      const member = cluster.members.find((one) => one.code === code)
      if (member) member.ordinals.push(index + 1)
      else cluster.members.push({ code, ordinals: [index + 1], score: 1 })
    }
  return [...clusters.values()].sort((a, b) => b.members.length - a.members.length)
}
