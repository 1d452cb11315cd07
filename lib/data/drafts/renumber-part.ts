import type { Access } from '@/lib/domain/access'
import type { NumberChange } from '@/lib/domain/editing/renumber'
import { recordAudit } from '../audit'
import { requireJurisdiction, withAccess } from '../with-access'
import { type Closed, lockDraft, touchDraft } from './lock-draft'
import { readEntry, rewrite } from './revise-entry'

/** Numbers that are not any more what they were when they were looked at are passed over. */
export type RenumberResult = { status: 'saved'; renumbered: number } | Closed

/** Writes new numbers (see renumber in lib/domain/editing), each where the old one still stands. */
export async function renumberEntries(
  access: Access,
  renumbering: { editionId: string; changes: readonly NumberChange[] },
): Promise<RenumberResult> {
  const code = requireJurisdiction(access)
  const { editionId, changes } = renumbering
  return withAccess(access, async (tx) => {
    const closed = await lockDraft(tx, code, editionId)
    if (closed) return closed
    let renumbered = 0
    for (const { entryId, before, after } of changes) {
      const key = { jurisdictionCode: code, editionId, entryId }
      const entry = await readEntry(tx, key)
      if (!entry || entry.open.number !== before) continue
      await rewrite(tx, key, entry, { ...entry.open, ...entry.secret, number: after })
      await recordAudit(tx, access, {
        action: 'entry:renumber',
        editionId,
        entryId,
        field: 'number',
        before,
        after,
      })
      renumbered++
    }
    if (renumbered > 0) await touchDraft(tx, code, editionId)
    return { status: 'saved', renumbered }
  })
}
