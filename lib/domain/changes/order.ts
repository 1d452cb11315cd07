import { longestIncreasing } from './longest-increasing'
import type { Node, Tree } from './tree'

/** The other list's entry of the same id and kind. An id that became another kind is another entry. */
export function counterpart(node: Node, tree: Tree): Node | null {
  const found = tree.byId.get(node.entryId)
  return found?.kind === node.kind ? found : null
}

const sameParent = (a: Node, b: Node) => a.parent?.entryId === b.parent?.entryId

/**
 * Which of the entries under one parent (`after`, in order) stayed where they were: the most that kept their order,
 * kind by kind. Everything else that existed before has moved, and no more than that.
 */
function stayedAmong(after: readonly Node[], old: Tree): Set<Node> {
  const stayed = new Set<Node>()
  for (const kind of new Set(after.map((node) => node.kind))) {
    const kept = after.flatMap((node) => {
      const was = node.kind === kind ? counterpart(node, old) : null
      return was && sameParent(was, node) ? [{ node, position: was.position }] : []
    })
    for (const index of longestIncreasing(kept.map(({ position }) => position))) stayed.add(kept[index]!.node)
  }
  return stayed
}

/** One line of two child lists laid into each other; `old` alone was removed, `now` alone was added. */
export interface Line {
  old: Node | null
  now: Node | null
  /** It existed before, but not here. */
  moved: boolean
}

/**
 * The children before and after as one sequence: in the new order, with removed ones where they stood, before what came
 * in their place. Children that went to another place stand there only.
 */
export function weave(before: readonly Node[], after: readonly Node[], old: Tree, now: Tree): Line[] {
  const stayed = stayedAmong(after, old)
  const stood = new Map(before.map((node, index) => [node, index]))
  const lines: Line[] = []
  let arrived: Node[] = []
  let from = 0
  const settle = (until: number) => {
    for (const node of before.slice(from, until))
      if (!counterpart(node, now)) lines.push({ old: node, now: null, moved: false })
    for (const node of arrived) {
      const was = counterpart(node, old)
      lines.push({ old: was, now: node, moved: was !== null })
    }
    arrived = []
    from = Math.max(from, until)
  }
  for (const node of after) {
    const was = stayed.has(node) ? counterpart(node, old) : null
    const at = was ? stood.get(was) : undefined
    if (was && at !== undefined) {
      settle(at)
      lines.push({ old: was, now: node, moved: false })
      from = at + 1
    } else arrived.push(node)
  }
  settle(before.length)
  return lines
}
