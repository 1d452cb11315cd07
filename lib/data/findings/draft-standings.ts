import type { Access } from '@/lib/domain/access'
import { type PlaceStanding, placeStandings } from '@/lib/domain/findings/places'
import { loadDraft } from '../drafts/load-draft'
import { loadEdition } from '../editions'
import type { Finding } from './load-finding'

/**
 * What became of each place of a finding in the bureau's draft, in their order; empty when it is about one thing, when
 * no draft is open, or when the edition it was seen in is withdrawn. For the bureau alone.
 */
export async function draftStandings(access: Access, finding: Finding): Promise<(PlaceStanding | null)[]> {
  const { places, editionNumber, jurisdictionCode } = finding
  if (places.length === 0) return []
  const [draft, seen] = await Promise.all([
    loadDraft(access),
    loadEdition(access, jurisdictionCode, editionNumber),
  ])
  return draft && seen?.list ? placeStandings(seen.list, draft.list, places) : []
}
