import { type Node, nameOf, plantTree } from '@/lib/domain/changes/tree'
import { KINDS } from '@/lib/domain/list/parts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { shorten } from '@/lib/domain/list/titles'

/** A top-level entry and all inside it, to choose which of them is meant. */
export function placesInside(list: ResponsibilityList, topId: string): { value: string; label: string }[] {
  const top = plantTree(list).byId.get(topId)
  if (!top) return []
  const inside = (node: Node): Node[] => node.children.flatMap((child) => [child, ...inside(child)])
  return [
    { value: top.entryId, label: '整项' },
    ...inside(top).map((node) => ({
      value: node.entryId,
      label: `${KINDS[node.kind].label}：${shorten(nameOf(node), 40)}`,
    })),
  ]
}
