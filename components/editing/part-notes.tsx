import { type EditNode, findNode } from './edit-node'
import type { EditingView } from './editing-view'
import { NoteLine } from './note-line'

/** What was done last, at the top when there is no row to say it beside. */
export function PartNotes({ view, nodes }: { view: EditingView; nodes: readonly EditNode[] }) {
  if (!view.note || view.note === 'removed') return null
  if (view.noted && findNode(nodes, view.noted)) return null
  return <NoteLine note={view.note} />
}
