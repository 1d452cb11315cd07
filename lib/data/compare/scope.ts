import type { Access } from '@/lib/domain/access'
import { stemOf } from '@/lib/domain/compare/query'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import { readJurisdictions } from '../jurisdiction-rows'
import { countByProvince, type ProvinceCount } from '../jurisdictions'
import { withAccess } from '../with-access'
import { listComparablePlaces } from './find-places'

/** Above this many bureaus a page of all of them would help nobody: a province is asked for. */
export const MOST_IN_ONE = 260
/** So many at most by default, when no province was chosen. */
const MOST_AT_ONCE = 150

/** The bureaus that a page over many of them speaks of. */
export interface Scope {
  /** With a list in force, by code. */
  places: Jurisdiction[]
  /** Asked for by code, but unknown or without a list. */
  missing: string[]
  /** The division whose bureaus these are; null for all or some chosen by code. */
  within: { code: string; name: string } | null
  /** To choose from. */
  provinces: ProvinceCount[]
  /** There are too many to show at once: a province must be chosen. */
  isTooWide: boolean
}

/**
 * The bureaus of some codes, of a province or city, or all. Boxes ticked under one province mean nothing under another:
 * when none of the codes lies in the division asked for, the division counts.
 */
export async function loadScope(
  access: Access,
  asked: { codes: readonly string[]; within: string | null },
): Promise<Scope> {
  const [provinces, candidates] = await Promise.all([
    countByProvince(access),
    listComparablePlaces(access, asked.within ? stemOf(asked.within) : ''),
  ])
  const isInside = asked.within === null || asked.codes.some((code) => code.startsWith(stemOf(asked.within!)))
  const codes = isInside ? asked.codes : []
  const wanted = new Set(codes)
  const chosen = wanted.size > 0 ? candidates.filter(({ code }) => wanted.has(code)) : candidates
  const isTooWide = chosen.length > (asked.within || wanted.size > 0 ? MOST_IN_ONE : MOST_AT_ONCE)
  const known = isTooWide ? [] : chosen.map(({ code }) => code)
  const [places, within] = await withAccess(access, (tx) =>
    Promise.all([
      readJurisdictions(tx, known),
      asked.within ? readJurisdictions(tx, [asked.within]) : Promise.resolve([]),
    ]),
  )
  return {
    places,
    missing: codes.filter((code) => !candidates.some((place) => place.code === code)),
    within: asked.within ? { code: asked.within, name: within[0]?.name ?? asked.within } : null,
    provinces,
    isTooWide,
  }
}
