import { z } from 'zod'
import type { Access } from '@/lib/domain/access'
import { plantTree } from '@/lib/domain/changes/tree'
import { type PlaceStanding, placeStandings } from '@/lib/domain/findings/places'
import { HEALTH_RULES } from '@/lib/domain/health/registry'
import { loadCurrentEdition, loadEdition } from '../editions'
import { listJurisdictionNames } from '../jurisdiction-names'
import { type Finding, loadFinding } from './load-finding'
import { loadMended, type Mended } from './load-mended'

/** A finding with what its page says besides, the same for the auditor and for the bureau. */
export interface OpenFinding {
  finding: Finding
  /** What the bureau is called. */
  place: string
  /** Whether the entry it is about stands in the list in force. */
  stands: boolean
  /** What became of each of its places since, in their order; empty while no other edition is in force. */
  standings: (PlaceStanding | null)[]
  /** What the health rule is called, if it still is one. */
  ruleTitle: string | null
  /** What the bureau it was compared with is called. */
  otherPlace: string | null
  mended: Mended | null
}

/** Reads the finding of that id in the access's jurisdiction; null when there is none. */
export async function openFinding(access: Access, id: string): Promise<OpenFinding | null> {
  const finding = z.uuid().safeParse(id).success ? await loadFinding(access, id) : null
  if (!finding) return null
  const { about, comparedWith, rule, jurisdictionCode: code } = finding
  const [names, edition, mended] = await Promise.all([
    listJurisdictionNames(access, [code, ...(comparedWith ? [comparedWith.code] : [])]),
    loadCurrentEdition(access, code),
    loadMended(access, finding),
  ])
  return {
    finding,
    place: names.get(code) ?? code,
    stands: about.entryId !== null && edition !== null && plantTree(edition.list).byId.has(about.entryId),
    standings: edition ? await standingsOf(access, finding, edition) : [],
    ruleTitle: HEALTH_RULES.find((one) => one.id === rule)?.title ?? null,
    otherPlace: comparedWith ? (names.get(comparedWith.code) ?? null) : null,
    mended,
  }
}

async function standingsOf(
  access: Access,
  { jurisdictionCode: code, editionNumber, places }: Finding,
  current: NonNullable<Awaited<ReturnType<typeof loadCurrentEdition>>>,
): Promise<(PlaceStanding | null)[]> {
  if (places.length === 0 || current.head.number === editionNumber) return []
  const seen = await loadEdition(access, code, editionNumber)
  return seen?.list ? placeStandings(seen.list, current.list, places) : []
}
