import type { Access } from '@/lib/domain/access'
import { loadCurrentEdition } from '../editions'
import { withAccess } from '../with-access'
import { removeUnusedTexts, writeSearchRows } from './write-rows'

/**
 * Writes the search rows of current editions that have none: after a migration that changed their form. Returns how
 * many jurisdictions were written. Texts that no edition has any more go. `accessTo` gives the access that may write those of one jurisdiction.
 */
export async function rebuildMissingSearchRows(
  access: Access,
  accessTo: (code: string) => Access,
): Promise<number> {
  const missing = await withAccess(
    access,
    (tx) => tx.$queryRaw<{ code: string; name: string }[]>`
      SELECT j.code, j.name FROM edition e JOIN jurisdiction j ON j.code = e.jurisdiction_code
       WHERE e.state = 'published'
         AND NOT EXISTS (SELECT 1 FROM search_row r
                          WHERE r.jurisdiction_code = e.jurisdiction_code AND r.edition_id = e.id)`,
  )
  for (const jurisdiction of missing) {
    const own = accessTo(jurisdiction.code)
    const edition = await loadCurrentEdition(own, jurisdiction.code)
    if (edition)
      await withAccess(own, (tx) => writeSearchRows(tx, jurisdiction, edition.head.id, edition.list))
  }
  await withAccess(access, removeUnusedTexts)
  return missing.length
}
