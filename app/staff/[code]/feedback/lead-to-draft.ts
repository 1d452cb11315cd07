import { openDraft } from '@/lib/data/drafts/open-draft'
import type { Access } from '@/lib/domain/access'
import { done, type WorkResult } from '@/lib/domain/action-result'

/**
 * Leads to the entry in the draft, opened if there is none, with the message above its form. Whoever may not edit stays; an editor will find the message
 * in the inbox.
 */
export async function leadToDraft(
  access: Access,
  entry: { entryId: string; part: string },
  feedbackId: string,
): Promise<WorkResult> {
  if (!access.permissions.has('draft:edit'))
    return done({ message: '已采纳。请编辑员在草稿中改正，改好后再来答复。' })
  await openDraft(access)
  const { part, entryId } = entry
  return done({
    to: `/staff/${access.jurisdictionCode}/draft/${part}?edit=${encodeURIComponent(entryId)}&feedback=${feedbackId}#${encodeURIComponent(entryId)}`,
  })
}
