import type { ResponsibilityList } from '../../list/schema'
import { currentNames, nameUnder } from '../../registries/succession'
import type { AdministrativeLevel, Institution } from '../../registries/types'
import type { HealthContext, HealthPlace } from '../types'
import type { PlacedMention } from './body-places'

/** Names, with their level, of those that do a body's work today; nothing when nobody took over. */
export type CurrentBodies = (mention: PlacedMention) => string[]

/** How the bodies of a list are called today, in its place and as it calls its own. */
export function currentBodies(list: ResponsibilityList, context: HealthContext): CurrentBodies {
  const { registries, today, place } = context
  const own = ownForm(list, place)
  return ({ prefix, name, institution }) => {
    const level = levelOf(prefix, institution, place)
    const above = prefix === '' ? carriedBy(name, level) : prefix
    return currentNames(institution, registries.institutions, today, level).map((name) =>
      nameUnder(above, /^卫生健康(?:局|委员会)$/.test(name) ? healthName(name, level, own) : name),
    )
  }
}

/** The level a name carries itself: 省食药监局, 卫生部. */
function carriedBy(name: string, level: AdministrativeLevel | undefined): string {
  return level === 'nation' ? '国家' : (/^(?:省|自治区)/.exec(name)?.[0] ?? '')
}

function levelOf(
  prefix: string,
  { levels }: Institution,
  place: HealthPlace | null,
): AdministrativeLevel | undefined {
  if (levels.length === 1) return levels[0]
  if (/国家|国务院|全国|中央/.test(prefix)) return 'nation'
  if (/^(?:省|自治区)/.test(prefix)) return 'province'
  if (/^(?:县|区|旗|自治[县旗])/.test(prefix)) return 'county'
  // A county-level city speaks of itself; in a county or district, the city is the one above.
  if (/^(?:市|州|盟|地区)/.test(prefix))
    return place?.level === 'county' && place.name.endsWith('市') ? 'county' : 'city'
  return place && levels.includes(place.level) ? place.level : levels.at(-1)
}

type HealthName = '卫生健康局' | '卫生健康委员会'

/** Cities have a commission; counties one or the other: as the list itself calls it, else as the old one was called. */
function healthName(name: string, level: AdministrativeLevel | undefined, own: HealthName | null): string {
  if (level === 'county') return own ?? name
  return level === 'city' ? '卫生健康委员会' : name
}

/**
 * 局 or 委员会, by which the list calls its own county's health body more often; of a list from before the reform, by
 * which it calls the one before; the commission of the city above says nothing. Null when it says neither: then each old
 * name keeps its ending.
 */
function ownForm(list: ResponsibilityList, place: HealthPlace | null): HealthName | null {
  const texts = JSON.stringify(list)
  const own = place?.level === 'county' && place.name.endsWith('市') ? '[县区市旗]' : '[县区旗]'
  for (const name of ['卫(?:生健康|健)', '卫(?:生|计|生和计划生育|生计生)']) {
    const bureau = texts.match(new RegExp(`${own}${name}局`, 'g'))?.length ?? 0
    const commission = texts.match(new RegExp(`${own}${name}委`, 'g'))?.length ?? 0
    if (bureau !== commission) return bureau > commission ? '卫生健康局' : '卫生健康委员会'
  }
  return null
}
