import type { Access } from '@/lib/domain/access'
import { type AuditEvent, recordAudits } from '../audit'
import { requireJurisdiction, withAccess } from '../with-access'
import { type Closed, lockDraft, touchDraft } from './lock-draft'
import { type Revision, readEntry, reviseStored } from './revise-entry'

/** `stale`: somebody changed or removed one of them in between, and nothing was saved. */
export type RevisionsResult = { status: 'saved' } | { status: 'stale'; entryId: string } | Closed

class Stale extends Error {
  constructor(readonly entryId: string) {
    super('stale')
  }
}

/** Saves several entries of the working edition in one transaction: all of them or none. */
export async function reviseEntries(
  access: Access,
  editionId: string,
  revisions: readonly Omit<Revision, 'editionId'>[],
): Promise<RevisionsResult> {
  const code = requireJurisdiction(access)
  try {
    return await withAccess(access, async (tx) => {
      const closed = await lockDraft(tx, code, editionId)
      if (closed) return closed
      const events: AuditEvent[] = []
      for (const { entryId, version, data } of revisions) {
        const key = { jurisdictionCode: code, editionId, entryId }
        const before = await readEntry(tx, key)
        if (before?.version !== version) throw new Stale(entryId)
        const told = await reviseStored(tx, key, before, data)
        if (told === null) throw new Stale(entryId)
        events.push(...told)
      }
      if (events.length > 0) {
        await recordAudits(tx, access, events)
        await touchDraft(tx, code, editionId)
      }
      return { status: 'saved' }
    })
  } catch (error) {
    if (error instanceof Stale) return { status: 'stale', entryId: error.entryId }
    throw error
  }
}
