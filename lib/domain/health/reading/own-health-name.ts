import type { ResponsibilityList } from '../../list/schema'
import type { HealthPlace } from '../types'

export type HealthName = '卫生健康局' | '卫生健康委员会'

/** What the county's own health body is called today, as far as one can tell. */
export interface OwnHealthName {
  /** Null when nothing speaks for either: then each old name keeps its ending. */
  name: HealthName | null
  /** The list or the registry of bureaus calls it so; else it is only likely, and no fix may rest on it. */
  isTold: boolean
}

/** In Hainan cities and counties have commissions. */
const COMMISSIONS = /^46/

/**
 * 局 or 委员会: as the bureau's own name and the list's title say, else as the list more often calls its own county's
 * health body; the commission of the city above says nothing. Where only the name before the reform is there, its ending
 * is likely.
 */
export function ownHealthName(list: ResponsibilityList, place: HealthPlace | null): OwnHealthName {
  const named = [list.title ?? '', place?.bureauName ?? ''].join('\n')
  const [ending] = /(?<=卫生健康|卫健)[局委]/.exec(named) ?? []
  if (ending !== undefined) return { name: nameEnding(ending), isTold: true }
  const own = place?.level === 'county' && place.name.endsWith('市') ? '[县区市旗]' : '[县区旗]'
  const texts = JSON.stringify(list)
  const now = moreOften(texts, `${own}卫(?:生健康|健)`)
  if (now) return { name: now, isTold: true }
  if (COMMISSIONS.test(place?.code ?? '')) return { name: '卫生健康委员会', isTold: false }
  return { name: moreOften(texts, `${own}卫(?:生|计|生和计划生育|生计生)`), isTold: false }
}

const nameEnding = (ending: string): HealthName => (ending === '局' ? '卫生健康局' : '卫生健康委员会')

function moreOften(texts: string, name: string): HealthName | null {
  const count = (ending: string) => texts.match(new RegExp(name + ending, 'g'))?.length ?? 0
  const [bureau, commission] = [count('局'), count('委')]
  return bureau === commission ? null : nameEnding(bureau > commission ? '局' : '委')
}
