import type { Access } from '@/lib/domain/access'
import { requireJurisdiction, withAccess } from '../with-access'
import type { KeptRow } from './remove-entry'

/** The removal that took an entry out of the draft. */
export interface Removal {
  removedId: string
  /** What was removed: the entry itself, or one it stood in. */
  title: string
  itself: boolean
  /** What the removed one stood in. */
  parentId: string | null
  actor: string
  removedAt: Date
}

/** How an entry left the working edition, if it can still be put back: the last removal that holds it. */
export function findRemoved(access: Access, editionId: string, entryId: string): Promise<Removal | null> {
  const jurisdictionCode = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const row = await tx.removedEntry.findFirst({
      where: { jurisdictionCode, editionId, restoredAt: null, rows: { array_contains: [{ entryId }] } },
      orderBy: { removedAt: 'desc' },
      select: { id: true, entryId: true, title: true, rows: true, actor: true, removedAt: true },
    })
    if (!row) return null
    const [top] = row.rows as unknown as KeptRow[]
    const { id: removedId, title, actor, removedAt } = row
    const itself = row.entryId === entryId
    return { removedId, title, itself, parentId: top?.parentId ?? null, actor, removedAt }
  })
}
