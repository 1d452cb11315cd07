import type { Access } from '@/lib/domain/access'
import { POSITION_STEP } from '@/lib/domain/editing/positions'
import { recordAudit } from '../audit'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'

/**
 * Opens the working edition and returns its id: a copy of the edition in force, or of the published edition number
 * `from` (whatever became of it since), personal data included; empty when there is none. The id of the one already
 * open when there is one, whatever it was copied from: ask {@link loadDraft} first where that matters. Entries keep
 * their ids, so editions compare by a join. Throws when there never was an edition `from`.
 */
export async function openDraft(access: Access, options: { from?: number } = {}): Promise<string> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`publish:${code}`}, 0))`
    const open = await tx.edition.findFirst({
      where: { jurisdictionCode: code, number: null },
      select: { id: true },
    })
    if (open) return open.id
    const { from } = options
    const base = await tx.edition.findFirst({
      where: { jurisdictionCode: code, ...(from === undefined ? { state: 'published' } : { number: from }) },
      select: { id: true, number: true, title: true, counts: true },
    })
    if (from !== undefined && !base) throw new Error(`${code} has no edition ${from}`)
    const { id } = await tx.edition.create({
      data: {
        jurisdictionCode: code,
        title: base?.title ?? null,
        counts: base?.counts ?? {},
        openedFrom: base?.number ?? null,
      },
      select: { id: true },
    })
    if (base) await copyEntries(tx, code, base.id, id)
    await recordAudit(tx, access, {
      action: 'edition:draft',
      editionId: id,
      after: base ? { from: base.number } : null,
    })
    return id
  })
}

/** With room between the positions, so that an entry comes in or moves without touching the others. */
async function copyEntries(tx: Transaction, code: string, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO entry (jurisdiction_code, edition_id, entry_id, parent_id, part, kind, position, source, data)
    SELECT jurisdiction_code, ${to}::uuid, entry_id, parent_id, part, kind,
           (row_number() OVER (ORDER BY position) * ${POSITION_STEP})::int, source, data
      FROM entry WHERE jurisdiction_code = ${code} AND edition_id = ${from}::uuid`
  await tx.$executeRaw`
    INSERT INTO entry_private (jurisdiction_code, edition_id, entry_id, data)
    SELECT jurisdiction_code, ${to}::uuid, entry_id, data
      FROM entry_private WHERE jurisdiction_code = ${code} AND edition_id = ${from}::uuid`
}
