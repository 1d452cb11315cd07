import type { ResponsibilityList } from '../../list/schema'

/** Works something out once for each list, however many rules ask. The list must not be changed in between. */
export function oncePerList<Result>(
  work: (list: ResponsibilityList) => Result,
): (list: ResponsibilityList) => Result {
  const known = new WeakMap<ResponsibilityList, { result: Result }>()
  return (list) => {
    const before = known.get(list)
    if (before) return before.result
    const result = work(list)
    known.set(list, { result })
    return result
  }
}
