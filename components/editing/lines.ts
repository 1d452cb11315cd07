import type { EntryKind } from '@/lib/domain/list/parts'
import type { EditNode } from './edit-node'
import type { EditingView } from './editing-view'
import { undoStandsBehind } from './undo-line'

/** What stands among siblings: entries, the blank form of a new one, the place of one just removed. */
export type SiblingLine = { line: 'entry'; node: EditNode } | { line: 'new' } | { line: 'undo' }

/** Siblings of one kind in order, with what stands between them for the moment. */
export function siblingLines(
  nodes: readonly EditNode[],
  kind: EntryKind,
  parentId: string | null,
  view: EditingView,
): SiblingLine[] {
  const ids = nodes.map((node) => node.entryId)
  const undoBehind = (id: string | null) => undoStandsBehind(view, kind, parentId, ids, id)
  const adding = view.add?.kind === kind && view.add.parentId === parentId ? view.add : null
  const known = adding?.behind && ids.includes(adding.behind) ? adding.behind : null
  const lines: SiblingLine[] = []
  if (undoBehind(null)) lines.push({ line: 'undo' })
  for (const node of nodes) {
    lines.push({ line: 'entry', node })
    if (undoBehind(node.entryId)) lines.push({ line: 'undo' })
    if (adding && known === node.entryId) lines.push({ line: 'new' })
  }
  if (adding && !known) lines.push({ line: 'new' })
  return lines
}
