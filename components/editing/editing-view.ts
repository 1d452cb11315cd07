import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/domain/action-result'
import type { EditingNote } from '@/lib/domain/editing/notes'
import type { NumberChange } from '@/lib/domain/editing/renumber'
import type { SeverityCounts } from '@/lib/domain/health/severity-words'
import type { EntryKind, Part } from '@/lib/domain/list/parts'
import type { EditNode } from './edit-node'

/** Where a new entry is being written. */
export interface NewPlace {
  kind: EntryKind
  parentId: string | null
  /** Absent: at the end. */
  behind: string | null
}

/** An entry just removed, for the line that offers it back where it stood. */
export interface JustRemoved {
  id: string
  kind: EntryKind
  title: string
  parentId: string | null
  /** The elder siblings, the nearest first. */
  behind: string[]
  /** The entry it went into, when it was merged. */
  mergedInto: string | null
}

/** What every piece of an editing page is given. */
export interface EditingView {
  code: string
  part: Part
  editionId: string
  /** Of the jurisdiction, to tell whether a telephone number is whole. */
  areaCode: string | null
  /** False before a reviewer, and for who may only read. */
  editable: boolean
  /** The entry open as a form. */
  edit: string | null
  /** The entry open to be split. */
  split: string | null
  add: NewPlace | null
  note: EditingNote | null
  /** What the note is about. */
  noted: string | null
  removed: JustRemoved | null
  /** Numbers that no longer follow each other. */
  numbers: readonly NumberChange[]
  actions: { save: FormAction; rows: FormAction; split: FormAction; renumber: FormAction }
  /** Entries that entries of this kind can stand in. */
  parentsOf: (kind: EntryKind) => EditNode[]
  /** What an entry is being mended for (a reader's message, an auditor's finding), above its form; null: a new entry. */
  quoted?: { entryId: string | null; node: ReactNode } | null
  /** What the health check finds in each entry, for a mark beside it. */
  health: ReadonlyMap<string, SeverityCounts>
  /** How many errors it finds in the whole draft, in the entry just saved, and the way to the next; null when there is none. */
  errorsLeft: { all: number; here: number; nextHref: string | null }
  /** What it finds in an entry, in full, for its form. */
  renderFindings?: (entryId: string, version: number) => ReactNode
  /** Comments on an entry, beside it. */
  renderAside?: (entryId: string) => ReactNode
}

/** The id of the form that all buttons of all rows belong to. */
export const ROWS_FORM = 'rows'

export const partHref = (view: Pick<EditingView, 'code' | 'part'>, anchor = '') =>
  `/staff/${view.code}/draft/${view.part}${anchor && `#${anchor}`}`
export const editHref = (view: Pick<EditingView, 'code' | 'part'>, entryId: string) =>
  `${partHref(view)}?edit=${entryId}#${entryId}`
export const splitHref = (view: Pick<EditingView, 'code' | 'part'>, entryId: string) =>
  `${partHref(view)}?split=${entryId}#${entryId}`

/** Where the form of an entry is answered, even when the entry is not there any more: the kind tells which fields. */
export const formHref = (view: Pick<EditingView, 'code' | 'part'>, kind: EntryKind, entryId: string) =>
  `${partHref(view)}?edit=${entryId}&as=${kind}#${entryId}`

/** A blank form for an entry of that kind, behind another or at the end. */
export function addHref(
  view: Pick<EditingView, 'code' | 'part'>,
  kind: EntryKind,
  parentId: string | null,
  behind?: string,
): string {
  const query = new URLSearchParams({ add: kind })
  if (parentId) query.set('parent', parentId)
  if (behind) query.set('behind', behind)
  return `${partHref(view)}?${query}#new`
}
