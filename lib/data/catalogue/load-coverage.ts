import type { Access } from '@/lib/domain/access'
import { coverageOf, type PartCoverage } from '@/lib/domain/catalogue/coverage'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { type Edition, loadCurrentEdition } from '../editions'
import { findJurisdiction } from '../jurisdictions'
import { type CountedMatter, matterCodesOf } from './load-catalogue'

export interface PlaceCoverage {
  place: Jurisdiction
  head: Edition['head']
  parts: PartCoverage[]
}

/** What a place's list in force has of the catalogue; null when it has none in force. */
export async function loadCoverage(
  access: Access,
  code: string,
  matters: readonly CountedMatter[],
): Promise<PlaceCoverage | null> {
  const [place, edition, codes] = await Promise.all([
    findJurisdiction(access, code),
    loadCurrentEdition(access, code),
    matterCodesOf(access, [code]),
  ])
  if (!place || !edition) return null
  return { place, head: edition.head, parts: coverageOf(edition.list, matters, codes) }
}
