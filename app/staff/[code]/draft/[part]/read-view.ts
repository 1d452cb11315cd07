import type { ReactNode } from 'react'
import { type EditNode, findNode } from '@/components/editing/edit-node'
import type { EditingView, NewPlace } from '@/components/editing/editing-view'
import type { StaffPage } from '@/lib/actions/staff-page'
import type { RemovedEntry } from '@/lib/data/drafts/list-removed'
import type { Draft } from '@/lib/data/drafts/load-draft'
import { isEditingNote } from '@/lib/domain/editing/notes'
import { renumber } from '@/lib/domain/editing/renumber'
import { parentKinds } from '@/lib/domain/editing/tree'
import { type EntryKind, KINDS, type Part } from '@/lib/domain/list/parts'
import { renumberAction, rowsAction, saveEntryAction, splitEntryAction } from './actions'
import type { DraftHealth } from './draft-health'

interface Asked {
  page: StaffPage
  code: string
  part: Part
  draft: Draft
  nodes: EditNode[]
  removed: RemovedEntry[]
  areaCode: string | null
  /** What was said of an entry. */
  renderAside: (entryId: string) => ReactNode
  health: DraftHealth
  query: Record<string, string | string[] | undefined>
}

/** What the address asks of the page: which entry is open, where a new one stands, what was done last. */
export function readView(asked: Asked): EditingView {
  const { page, code, part, draft, nodes, removed, areaCode, renderAside, health, query } = asked
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : null)
  const open = draft.edition.state === 'draft' || draft.edition.state === 'returned'
  const editable = open && page.access.permissions.has('draft:edit')
  const there = (id: string | null) => (id !== null && findNode(nodes, id) ? id : null)
  const [edit, split, noted] = [one('edit'), one('split'), one('on')]
  // An entry that is asked for and gone is said to be, not passed over.
  const missing = (edit !== null && !there(edit)) || (split !== null && !there(split))
  const note = one('note')
  return {
    code,
    part,
    editionId: draft.edition.id,
    areaCode,
    renderAside,
    health: health.counts,
    errorsLeft: health.errorsLeft(noted),
    renderFindings: health.renderFindings,
    editable,
    edit: editable ? there(edit) : null,
    split: editable ? there(split) : null,
    add: editable ? newPlace(part, nodes, one('add'), one('parent'), one('behind')) : null,
    note: missing ? 'gone' : isEditingNote(note) ? note : null,
    noted,
    removed: (editable && justRemoved(removed, note, noted)) || null,
    numbers: editable ? renumber(draft.list, part) : [],
    actions: { save: saveEntryAction, rows: rowsAction, split: splitEntryAction, renumber: renumberAction },
    parentsOf: (kind) => parentKinds(kind).flatMap((parent) => nodesOf(nodes, parent)),
  }
}

/** What the way back is offered for: the entry just removed, or the one just merged into another. */
function justRemoved(removed: readonly RemovedEntry[], note: string | null, noted: string | null) {
  if (note === 'removed') return removed.find(({ id }) => id === noted)
  return note === 'merged' && noted ? removed.find(({ mergedInto }) => mergedInto === noted) : undefined
}

function newPlace(
  part: Part,
  nodes: EditNode[],
  kind: string | null,
  parentId: string | null,
  behind: string | null,
): NewPlace | null {
  if (kind === null || !Object.hasOwn(KINDS, kind)) return null
  const wanted = kind as EntryKind
  if (KINDS[wanted].part !== part) return null
  const parents = parentKinds(wanted)
  const parent = parentId === null ? null : findNode(nodes, parentId)
  if (parents.length > 0 ? !parent || !parents.includes(parent.kind) : parentId !== null) return null
  return { kind: wanted, parentId, behind }
}

/** All entries of a kind, in document order. */
function nodesOf(nodes: readonly EditNode[], kind: EntryKind): EditNode[] {
  return nodes.flatMap((node) => [
    ...(node.kind === kind ? [node] : []),
    ...node.children.flatMap((list) => nodesOf(list.nodes, kind)),
  ])
}
