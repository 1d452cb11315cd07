import { checkedList } from '../reading/checked-list'
import { wordsOf } from '../reading/entry-words'
import { isBlank } from '../reading/missing-field'
import type { Found, HealthRule } from '../types'

/** A boundary has two sides: with one department there is nothing to divide. */
export const boundaryOneParty: HealthRule = {
  id: 'boundary/one-party',
  title: '管理事项只有一个部门',
  severity: 'warning',
  why: '职责边界是说几个部门各管什么，只有一个部门谈不上边界：可能漏了别的部门，或者几行粘在了一起。',
  source: '责任清单登记表',
  check: (list) =>
    checkedList(list)
      .entries.filter(({ kind }) => kind === 'boundary')
      .flatMap((matter): Found[] => {
        const departments = matter.children.map(({ node }) =>
          String(node.department ?? '').replace(/\s/g, ''),
        )
        const named = new Set(departments.filter((name) => !isBlank(name)))
        // 各有关部门, 教育、公安等部门: several in one cell.
        const several = [...named].some((name) => /[、，和及]|各|等.*部门|有关部门|相关部门/.test(name))
        if (named.size > 1 || several || departments.some(isBlank)) {
          if (matter.children.length > 0) return []
        }
        const message =
          matter.children.length === 0
            ? '这一项没有写任何部门的职责分工，请补上。'
            : `这一项只写了“${[...named][0]}”一个部门，请补上其他部门的职责分工。`
        return [{ at: matter.at, evidence: wordsOf(matter), message }]
      }),
}
