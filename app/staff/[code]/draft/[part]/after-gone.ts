import { findRemoved } from '@/lib/data/drafts/find-removed'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { restoreEntry } from '@/lib/data/drafts/restore-entry'
import type { Access } from '@/lib/domain/access'
import { stale, type WorkResult } from '@/lib/domain/action-result'
import { chineseDateTime } from '@/lib/domain/dates'
import type { GoneFacts } from '@/lib/domain/editing/stale-values'
import { parentKinds } from '@/lib/domain/editing/tree'
import type { EntryKind } from '@/lib/domain/list/parts'
import { whyClosed } from './outcomes'

interface Gone {
  editionId: string
  kind: EntryKind
  /** The entry saved; null for a new one, whose parent is gone. */
  entry: string | null
  parent: string | null
}

/** The answer to a save whose entry, or the one around it, was removed meanwhile: the form stays, with ways to keep it. */
export async function afterGone(access: Access, gone: Gone): Promise<WorkResult<never>> {
  const { editionId, kind, entry, parent } = gone
  const draft = await loadDraft(access)
  if (draft?.edition.id !== editionId) return whyClosed(null)
  const { state } = draft.edition
  if (state !== 'draft' && state !== 'returned') return whyClosed(state)
  const removed = await findRemoved(access, editionId, entry ?? parent ?? '')
  const what = entry ? '这一项' : '它所在的那一项'
  const where = removed && !(removed.itself && entry) ? `（“${removed.title}”）` : ''
  const how = removed
    ? `${what}${where}已被${removed.actor}在${chineseDateTime(removed.removedAt)}删除`
    : `${what}已不在草稿里`
  const stands = parentKinds(kind).length === 0 || (parent !== null && draft.versions.has(parent))
  const facts: GoneFacts = {
    gone: [...(removed ? (['restore'] as const) : []), ...(entry && stands ? (['new'] as const) : [])],
  }
  const next = facts.gone.length > 0 ? '请在下面选一种办法。' : '请先复制下来，再到别处添加。'
  return stale(`${how}，所以还没有保存。您写的都在。${next}`, facts)
}

/** Puts an entry back with whatever around it was removed too. What cannot be put back is told by the save that follows. */
export async function bringBack(access: Access, editionId: string, entryId: string): Promise<void> {
  const removed = await findRemoved(access, editionId, entryId)
  if (!removed) return
  const restore = () => restoreEntry(access, { editionId, removedId: removed.removedId })
  const { status } = await restore()
  if (status !== 'parent-gone' || removed.parentId === null) return
  await bringBack(access, editionId, removed.parentId)
  await restore()
}
