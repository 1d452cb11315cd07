'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { restoreEntry } from '@/lib/data/drafts/restore-entry'
import { reviseTitle } from '@/lib/data/drafts/revise-title'
import { blocked, done, stale } from '@/lib/domain/action-result'
import { EDITING_NOTES } from '@/lib/domain/editing/notes'
import { openDraftSchema, restoreSchema, titleSchema } from './schemas'

export const openDraftAction = staffAction('draft:edit', openDraftSchema, async (access) => {
  await openDraft(access)
  return done({ to: `/staff/${access.jurisdictionCode}/draft` })
})

/** Names the list; blank means that it has no name of its own. */
export const reviseTitleAction = staffAction('draft:edit', titleSchema, async (access, input) => {
  const { edition: editionId, before, title } = input
  const result = await reviseTitle(access, { editionId, before: before || null, title: title || null })
  if (result.status === 'closed') return blocked(EDITING_NOTES.closed.text)
  if (result.status === 'stale')
    return stale(
      `清单名称刚被别人改为“${result.current ?? '（空）'}”，还没有保存。请刷新页面再改。`,
      result.current,
    )
  return done({ to: `/staff/${access.jurisdictionCode}/draft?note=saved` })
})

/** Puts a removed entry back, from the overview. */
export const restoreEntryAction = staffAction('draft:edit', restoreSchema, async (access, input) => {
  const removedId = input.do.slice('restore:'.length)
  const { status } = await restoreEntry(access, { editionId: input.edition, removedId })
  const note = status === 'saved' ? 'restored' : status === 'missing' ? 'gone' : status
  return done({ to: `/staff/${access.jurisdictionCode}/draft?note=${note}` })
})
