import type { Access } from '@/lib/domain/access'
import { openDraft } from '../drafts/open-draft'
import { requireJurisdiction, withAccess } from '../with-access'
import { readWorkingEdition } from './working-edition'

/**
 * Opens a numbered edition, whatever became of it, as a new draft: it goes the way of every draft from there, never
 * straight to the public. Blocked when a draft is open already (it must be published or discarded first) or when there
 * never was such an edition.
 */
export async function restoreEdition(
  access: Access,
  number: number,
): Promise<{ status: 'done'; editionId: string } | { status: 'blocked'; message: string }> {
  const code = requireJurisdiction(access)
  const [open, known] = await withAccess(access, (tx) =>
    Promise.all([
      readWorkingEdition(tx, code),
      tx.edition.findFirst({ where: { jurisdictionCode: code, number }, select: { id: true } }),
    ]),
  )
  if (open)
    return {
      status: 'blocked',
      message: '现在已经有一份草稿。请先发布它或作废它，再恢复旧版本，免得把别人的改动盖掉。',
    }
  if (!known) return { status: 'blocked', message: `没有第${number}版。` }
  return { status: 'done', editionId: await openDraft(access, { from: number }) }
}
