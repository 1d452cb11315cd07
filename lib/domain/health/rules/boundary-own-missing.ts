import type { ListEntry } from '../pointers'
import { checkedList } from '../reading/checked-list'
import { wordsOf } from '../reading/entry-words'
import type { HealthRule } from '../types'

/** Of the other matters so many must name the bureau itself. */
const NEARLY_ALL = 0.75

/** A matter of which the bureau that keeps the list is no party. */
export const boundaryOwnMissing: HealthRule = {
  id: 'boundary/own-missing',
  title: '管理事项里没有本部门',
  severity: 'note',
  why: '这是本部门的职责边界，却没有写本部门做什么，可能漏了一行。',
  source: '责任清单登记表',
  check(list) {
    const matters = checkedList(list).entries.filter(
      ({ kind, children }) => kind === 'boundary' && children.length > 1,
    )
    const counts = new Map<string, number>()
    for (const matter of matters)
      for (const name of departments(matter)) counts.set(name, (counts.get(name) ?? 0) + 1)
    const own = [...counts].filter(([name]) => /卫|计生|人口/.test(name)).sort((a, b) => b[1] - a[1])[0]
    if (!own || matters.length < 3 || own[1] < NEARLY_ALL * (matters.length - 1)) return []
    return matters
      .filter((matter) => !departments(matter).has(own[0]))
      .map((matter) => ({
        at: matter.at,
        evidence: wordsOf(matter),
        message: `这一项没有写“${own[0]}”做什么，请核对是不是漏了一行。`,
      }))
  },
}

const departments = ({ children }: ListEntry) =>
  new Set(children.map(({ node }) => String(node.department ?? '').replace(/\s/g, '')).filter(Boolean))
