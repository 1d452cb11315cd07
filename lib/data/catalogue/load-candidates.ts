import type { Access } from '@/lib/domain/access'
import { type Candidate, catalogueCandidates } from '@/lib/domain/catalogue/candidates'
import type { ComparedPart } from '@/lib/domain/compare/types'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { placeNames } from '@/lib/domain/place-names'
import { entryKeys } from '../compare/entry-keys'
import { loadDecisions } from '../compare/load-decisions'
import { loadCurrentEdition } from '../editions'
import { matterCodesOf } from './load-catalogue'

/** Lists read at once. */
const AT_ONCE = 8

/** What the lists in force of some places have in common that the catalogue has not yet. */
export async function loadCandidates(
  access: Access,
  places: readonly Jurisdiction[],
  part: ComparedPart,
): Promise<Candidate[]> {
  const found: {
    place: Jurisdiction
    edition: NonNullable<Awaited<ReturnType<typeof loadCurrentEdition>>>
  }[] = []
  const catalogue = new Map<string, string>()
  for (let at = 0; at < places.length; at += AT_ONCE)
    await Promise.all(
      places.slice(at, at + AT_ONCE).map(async (place) => {
        const [edition, codes] = await Promise.all([
          loadCurrentEdition(access, place.code),
          matterCodesOf(access, place.code),
        ])
        if (edition) found.push({ place, edition })
        for (const [entryId, code] of codes) catalogue.set(entryId, code)
      }),
    )
  found.sort((a, b) => (a.place.code < b.place.code ? -1 : 1))
  const decisions = await loadDecisions(
    access,
    part,
    found.map((one) => entryKeys(one, part)),
  )
  return catalogueCandidates(
    found.map(({ place, edition }) => ({ code: place.code, list: edition.list, places: placeNames(place) })),
    part,
    { decisions, catalogue },
  )
}
