import { checkedList } from '../reading/checked-list'
import type { Found, HealthRule } from '../types'

/** A unit twice in one task: as leading and responsible unit, or twice in a row. */
export const planUnitTwice: HealthRule = {
  id: 'plan/unit-twice',
  title: '同一任务里一个单位列了两次',
  severity: 'warning',
  why: '一个单位既牵头又列在责任单位里，或者列了两遍：分工就不清楚。',
  source: '常理',
  check: (list) =>
    checkedList(list)
      .entries.filter(({ kind }) => kind === 'planTask')
      .flatMap(({ at, node }) => {
        const met = new Set<string>()
        return (['leadUnits', 'responsibleUnits'] as const).flatMap((field) =>
          (node[field] as string[]).flatMap((unit, index): Found[] => {
            const name = unit.replace(/\s/g, '')
            if (name === '' || !met.has(name)) {
              met.add(name)
              return []
            }
            return [
              {
                at: `${at}/${field}/${index}`,
                evidence: unit.trim(),
                message: `“${name}”在这项任务里已经列过，请删去一处。`,
              },
            ]
          }),
        )
      }),
}
