import type { ResponsibilityList } from '../../list/schema'
import { isGone } from '../../registries/succession'
import type { HealthContext } from '../types'
import { bodyMentions } from './body-places'
import { textsIn } from './checked-list'
import type { OwnPlace } from './own-place'

/** Every county and district has these, under these names. */
const EVERYWHERE =
  /^(?:委宣传部|委组织部|委统战部|委政法委|妇女联合会|残疾人联合会|民政局|财政局|教育局|司法局|审计局|统计局|医疗保障局|医保局|市场监督管理局|市场监管局|应急管理局|人力资源和社会保障局|人社局|退役军人事务局|妇联|残联|总工会|红十字会|工商联)$/
/** Districts have branches of the city’s, or none. */
const IN_COUNTIES = /^(?:公安局|农业农村局|住房和城乡建设局|住建局)$/

/**
 * Which body of the list's own level stands for a body of the city: the city's branch or the body of that name that the
 * list itself names elsewhere, else one that every place has. Null when that is not sure: a body that is gone, one that
 * not every place has, two in one field.
 */
export function ownCounterparts(
  list: ResponsibilityList,
  context: HealthContext,
  level: NonNullable<OwnPlace['level']>,
): (cityBody: string) => string | null {
  const departments = new Set(
    textsIn(list)
      .filter(({ field }) => field === 'department')
      .map(({ text }) => text.replace(/\s/g, '')),
  )
  const gone = new Set(
    bodyMentions(list, context)
      .filter(({ institution }) => isGone(institution, context.today))
      .map(({ written }) => written.replace(/\s/g, '')),
  )
  return (cityBody) => {
    const branch = [...departments].find(
      (name) => name.startsWith(cityBody) && /\p{Script=Han}分局$/u.test(name),
    )
    if (branch !== undefined) return branch
    const name = cityBody.slice(1)
    const own = `${level}${name}`
    if (gone.has(own) || gone.has(cityBody)) return null
    const isSure = departments.has(own) || EVERYWHERE.test(name) || (level !== '区' && IN_COUNTIES.test(name))
    return isSure ? own : null
  }
}
