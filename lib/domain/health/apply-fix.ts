import type { ResponsibilityList } from '../list/schema'
import { keysOf, valueAt } from './pointers'
import type { HealthFix } from './types'

/**
 * The list with one fix applied; null when the field no longer reads what the fix was made for. The list given stays
 * as it is.
 */
export function applyFix(list: ResponsibilityList, fix: HealthFix): ResponsibilityList | null {
  if ((valueAt(list, fix.at) ?? '') !== fix.before) return null
  const copy = structuredClone(list)
  const keys = keysOf(fix.at)
  const last = keys.pop()
  const holder = valueAt(copy, keys.length === 0 ? '' : `/${keys.join('/')}`)
  if (last === undefined || !holder || typeof holder !== 'object') return null
  ;(holder as Record<string, unknown>)[last] = fix.after
  return copy
}
