import type { Access } from '@/lib/domain/access'
import { recordAudit } from '../audit'
import { requireJurisdiction, withAccess } from '../with-access'
import { type Closed, lockDraft } from './lock-draft'

export type TitleResult = { status: 'saved' } | { status: 'stale'; current: string | null } | Closed

/** Names the list. `before` is the title the editor saw: with another there now, nothing is saved. */
export async function reviseTitle(
  access: Access,
  revision: { editionId: string; before: string | null; title: string | null },
): Promise<TitleResult> {
  const code = requireJurisdiction(access)
  const { editionId, before, title } = revision
  return withAccess(access, async (tx) => {
    const closed = await lockDraft(tx, code, editionId)
    if (closed) return closed
    if (title === before) return { status: 'saved' }
    const { count } = await tx.edition.updateMany({
      where: { jurisdictionCode: code, id: editionId, title: before },
      data: { title, version: { increment: 1 } },
    })
    if (count === 0) {
      const now = await tx.edition.findUnique({
        where: { jurisdictionCode_id: { jurisdictionCode: code, id: editionId } },
        select: { title: true },
      })
      return { status: 'stale', current: now?.title ?? null }
    }
    await recordAudit(tx, access, {
      action: 'edition:revise',
      editionId,
      field: 'title',
      before,
      after: title,
    })
    return { status: 'saved' }
  })
}
