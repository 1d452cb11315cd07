import { checkedList } from '../reading/checked-list'
import { isBlank } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** One department in two rows of one matter: copied from two bodies that are one today, or a row too many. */
export const boundaryDepartmentTwice: HealthRule = {
  id: 'boundary/department-twice',
  title: '同一事项里一个部门列了两次',
  severity: 'error',
  why: '同一个部门在一个事项里写了两行，读者会以为是两家；多半是合并机构后没有合并职责，或者另一个部门写错了名称。',
  source: '常理',
  check: (list) =>
    checkedList(list)
      .entries.filter(({ kind }) => kind === 'boundary')
      .flatMap(({ children }) => {
        const met = new Set<string>()
        return children.flatMap((share) => {
          const written = share.node.department as string | null
          const name = (written ?? '').replace(/\s/g, '')
          if (isBlank(name)) return []
          if (!met.has(name)) {
            met.add(name)
            return []
          }
          const message = `“${name}”在这一事项里已经列过一次，请合并职责分工，或者改正部门名称。`
          return [{ at: `${share.at}/department`, evidence: written!.trim(), message }]
        })
      }),
}
