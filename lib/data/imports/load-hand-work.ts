import type { Access } from '@/lib/domain/access'
import type { EntryRow } from '@/lib/domain/list/entries'
import { type HandWork, handWorkOf } from '@/lib/domain/proposal/hand-work'
import { requireJurisdiction, withAccess } from '../with-access'

/** Lines of the log that tell of a draft's texts. */
const WRITING = ['add', 'revise', 'move', 'renumber', 'remove', 'restore', 'split', 'merge'] as const

export interface LoadedHandWork {
  hand: HandWork
  /** The rows removed by hand that have not come back, with what was inside. */
  removedRows: EntryRow[]
}

/** What was done by hand in a working edition of the access's jurisdiction, from its audit log. */
export async function loadHandWork(access: Access, editionId: string): Promise<LoadedHandWork> {
  const jurisdictionCode = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const events = await tx.auditEntry.findMany({
      where: {
        chain: jurisdictionCode,
        editionId,
        OR: [
          { action: { in: ['import:apply', 'import:undo', ...WRITING.map((verb) => `entry:${verb}`)] } },
          { action: 'edition:revise', field: 'title' },
        ],
      },
      select: { sequence: true, action: true, entryId: true, field: true, before: true, after: true },
      orderBy: { sequence: 'asc' },
    })
    const kept = await tx.removedEntry.findMany({
      where: { jurisdictionCode, editionId, restoredAt: null },
      select: { entryId: true, rows: true },
    })
    const hand = handWorkOf(events)
    const byHand = kept.filter(({ entryId }) => hand.removed.has(entryId))
    return { hand, removedRows: byHand.flatMap(({ rows }) => rows as unknown as EntryRow[]) }
  })
}

/** When the same file, or one that reads the same, was accepted last; null when it never was. */
export async function appliedBefore(access: Access, importId: string): Promise<Date | null> {
  const jurisdictionCode = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const rows = await tx.$queryRaw<{ at: Date | null }[]>`
      SELECT max(other.applied_at) AS at
        FROM import_run mine
        JOIN import_run other ON other.jurisdiction_code = mine.jurisdiction_code AND other.id <> mine.id
         AND other.state = 'applied' AND (other.sha256 = mine.sha256 OR other.list = mine.list)
       WHERE mine.jurisdiction_code = ${jurisdictionCode} AND mine.id = ${importId}::uuid`
    return rows[0]?.at ?? null
  })
}
