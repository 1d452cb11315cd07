import { countsInWords, summarise, totalCounts } from '../changes/counts'
import type { ListChanges } from '../changes/types'
import { PARTS, type Part } from '../list/parts'
import type { Change, Proposal } from './proposal'

/** Part → its changes, in the order of the document. */
export function changesByPart(changes: readonly Change[]): Map<Part, Change[]> {
  const parts = new Map<Part, Change[]>()
  for (const change of changes) parts.set(change.part, [...(parts.get(change.part) ?? []), change])
  return parts
}

/**
 * 要改 10 处：部门职责 4 处、公共服务事项 6 处。采纳后：新增 1 项、修改 8 项. Places are what can be ticked, 项 what the draft
 * counts afterwards: an entry that comes or goes with all that is inside it is one.
 * @param changes the draft against itself with all of the proposal accepted
 */
export function proposalInWords({ title, changes }: Proposal, after: ListChanges): string {
  const parts = [...changesByPart(changes)].map(([part, own]) => `${PARTS[part].label} ${own.length} 处`)
  const places = [...(title ? ['清单名称 1 处'] : []), ...parts].join('、')
  const counts = totalCounts(summarise(after))
  const items = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const why = items < changes.length ? '（一项连同里面的内容一起新增、删除，算一项）' : ''
  const whole = `要改 ${changes.length + (title ? 1 : 0)} 处：${places}。`
  return changes.length === 0 ? whole : `${whole}采纳后：${countsInWords(counts)}${why}。`
}
