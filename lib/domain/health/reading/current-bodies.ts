import type { ResponsibilityList } from '../../list/schema'
import { currentNames, nameUnder } from '../../registries/succession'
import type { AdministrativeLevel, Institution } from '../../registries/types'
import type { HealthContext, HealthPlace } from '../types'
import type { PlacedMention } from './body-places'
import { type HealthName, ownHealthName } from './own-health-name'

/** Names, with their level, of those that do a body's work today; nothing when nobody took over. */
export type CurrentBodies = (mention: PlacedMention) => string[]

/** How the bodies of a list are called today, in its place and as it calls its own. */
export function currentBodies(list: ResponsibilityList, context: HealthContext): CurrentBodies {
  const { registries, today, place } = context
  const own = ownHealthName(list, place).name
  return (mention) => {
    const { prefix, name, institution } = mention
    const level = isOfLevelAbove(mention) ? 'city' : levelOf(prefix, institution, place)
    const above = prefix === '' ? carriedBy(name, level) : prefix
    return currentNames(institution, registries.institutions, today, level).map((name) =>
      nameUnder(above, /^卫生健康(?:局|委员会)$/.test(name) ? healthName(name, level, own) : name),
    )
  }
}

/** 报上一级卫生计生委 */
const isOfLevelAbove = ({ prefix, place, start }: PlacedMention) =>
  prefix === '' && /上一?级$/.test(place.text.slice(Math.max(0, start - 3), start))

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

/** Cities have a commission; counties one or the other. */
function healthName(name: string, level: AdministrativeLevel | undefined, own: HealthName | null): string {
  if (level === 'county') return own ?? name
  return level === 'city' ? '卫生健康委员会' : name
}
