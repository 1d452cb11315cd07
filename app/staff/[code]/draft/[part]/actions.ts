'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { addEntry } from '@/lib/data/drafts/add-entry'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { loadEntry } from '@/lib/data/drafts/load-entry'
import { renumberEntries } from '@/lib/data/drafts/renumber-part'
import { reviseEntry } from '@/lib/data/drafts/revise-entry'
import { splitEntry } from '@/lib/data/drafts/split-entry'
import { done, invalid } from '@/lib/domain/action-result'
import { formProblems, fromFormValues } from '@/lib/domain/editing/form-values'
import { renumber } from '@/lib/domain/editing/renumber'
import { piecesOf } from '@/lib/domain/editing/split-merge'
import { takenValues } from '@/lib/domain/editing/stale-values'
import { afterGone, bringBack } from './after-gone'
import { afterRow, afterStale, noted, whyClosed } from './outcomes'
import { doToRow } from './row-verbs'
import { renumberSchema, rowsSchema, saveEntrySchema, splitSchema } from './schemas'

/** Saves one entry, or adds it when it is not there yet. */
export const saveEntryAction = staffAction('draft:edit', saveEntrySchema, async (access, input) => {
  const {
    edition: editionId,
    part,
    entryKind: kind,
    entry,
    version,
    parent,
    behind,
    again,
    way,
    ...form
  } = input
  const code = access.jurisdictionCode!
  const gone = { editionId, kind, entry: entry ?? null, parent: parent ?? null }
  const wanted = entry ?? parent
  if (way === 'restore' && wanted) await bringBack(access, editionId, wanted)
  const values = takenValues(form)
  if (!entry || way === 'new') {
    const data = fromFormValues(kind, values)
    const problems = formProblems(kind, data)
    if (Object.keys(problems).length > 0) return invalid(problems)
    const added = await addEntry(access, { editionId, kind, parentId: parent ?? null, behind, data })
    if (added.status === 'closed') return whyClosed(added.state)
    if (added.status === 'missing') return afterGone(access, gone)
    if (!again) return noted(code, part, 'added', added.entryId)
    const next = new URLSearchParams({ add: kind, behind: added.entryId, ...(parent ? { parent } : {}) })
    return done({ to: `/staff/${code}/draft/${part}?${next}#new` })
  }
  const stored = await loadEntry(access, editionId, entry)
  if (!stored) return afterGone(access, gone)
  const data = fromFormValues(stored.kind, values, stored.data)
  const problems = formProblems(stored.kind, data)
  if (Object.keys(problems).length > 0) return invalid(problems)
  const saved = await reviseEntry(access, { editionId, entryId: entry, version, data })
  if (saved.status === 'closed') return whyClosed(saved.state)
  if (saved.status === 'missing') return afterGone(access, gone)
  if (saved.status === 'stale') return afterStale(stored.kind, saved)
  return noted(code, part, 'saved', entry)
})

/** What a button in a row does. */
export const rowsAction = staffAction('draft:edit', rowsSchema, async (access, input) =>
  afterRow(access.jurisdictionCode!, input.part, await doToRow(access, input)),
)

export const splitEntryAction = staffAction('draft:edit', splitSchema, async (access, input) => {
  const { edition: editionId, part, entry: entryId, version } = input
  const pieces = piecesOf(input.pieces)
  if (pieces.length < 2) return invalid({ pieces: ['还没有分开：请在要分开的地方按两次回车，空出一行'] })
  const code = access.jurisdictionCode!
  const split = await splitEntry(access, { editionId, entryId, version, pieces })
  if (split.status === 'closed') return whyClosed(split.state)
  if (split.status === 'missing') return noted(code, part, 'gone')
  if (split.status === 'stale') return noted(code, part, 'changed', entryId)
  return noted(code, part, 'split', entryId)
})

/** Writes the new numbers the person ticked; which they are is counted anew from what stands there now. */
export const renumberAction = staffAction('draft:edit', renumberSchema, async (access, input) => {
  const { edition: editionId, part } = input
  const draft = await loadDraft(access)
  if (!draft || draft.edition.id !== editionId) return whyClosed(null)
  const wanted = new Set(input.changes)
  const changes = renumber(draft.list, part).filter(({ entryId }) => wanted.has(entryId))
  const result = await renumberEntries(access, { editionId, changes })
  if (result.status === 'closed') return whyClosed(result.state)
  return noted(access.jurisdictionCode!, part, 'renumbered', input.on)
})
