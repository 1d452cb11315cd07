import type { Access } from '@/lib/domain/access'
import type { Part } from '@/lib/domain/list/parts'
import { requireJurisdiction, withAccess } from './with-access'

/** Whoever gave no sign of life for so long is gone, in milliseconds. */
export const PRESENT_FOR = 60_000

/** Somebody else on the same page of the draft. */
export interface Present {
  name: string
  /** The entry they have open for editing, if one. */
  entryId: string | null
}

/**
 * Marks the member as present on a page of the open draft and says who else is there, in order of name. Rows of people
 * who are gone are removed on the way. An edition that is not the bureau's open draft marks nobody.
 */
export function seePresence(
  access: Access,
  at: { editionId: string; part: Part; entryId: string | null },
  now: Date,
): Promise<Present[]> {
  const code = requireJurisdiction(access)
  const { editionId, part, entryId } = at
  const since = new Date(now.getTime() - PRESENT_FOR)
  return withAccess(access, async (tx) => {
    // A person alone is present; whoever looks through a preview link is not. Two windows of one person are one row.
    if (access.personId)
      await tx.$executeRaw`
        INSERT INTO presence (jurisdiction_code, edition_id, part, person_id, name, entry_id, seen_at)
        SELECT e.jurisdiction_code, e.id, ${part}, ${access.personId}::uuid, ${access.actor}, ${entryId}, ${now}
          FROM edition e
         WHERE e.jurisdiction_code = ${code} AND e.id = ${editionId}::uuid AND e.number IS NULL
            ON CONFLICT (jurisdiction_code, edition_id, part, person_id)
            DO UPDATE SET name = excluded.name, entry_id = excluded.entry_id, seen_at = excluded.seen_at`
    // A row somebody else is just writing is passed over, so that two who come at once never wait for each other.
    await tx.$executeRaw`
      DELETE FROM presence WHERE (jurisdiction_code, edition_id, part, person_id) IN (
        SELECT jurisdiction_code, edition_id, part, person_id FROM presence
         WHERE jurisdiction_code = ${code} AND seen_at < ${since} FOR UPDATE SKIP LOCKED)`
    return tx.presence.findMany({
      where: {
        jurisdictionCode: code,
        editionId,
        part,
        seenAt: { gte: since },
        ...(access.personId ? { personId: { not: access.personId } } : {}),
      },
      orderBy: [{ name: 'asc' }, { personId: 'asc' }],
      select: { name: true, entryId: true },
    })
  })
}
