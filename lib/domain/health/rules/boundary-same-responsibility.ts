import { checkedList } from '../reading/checked-list'
import { firstWords } from '../reading/entry-words'
import { comparable } from '../reading/likeness'
import type { HealthRule } from '../types'

/** Two departments of one matter with the very same words: that divides nothing. */
export const boundarySameResponsibility: HealthRule = {
  id: 'boundary/same-responsibility',
  title: '两个部门的职责分工一字不差',
  severity: 'note',
  why: '几个部门的职责分工完全一样，就没有说明各管什么。',
  source: '常理',
  check: (list) =>
    checkedList(list)
      .entries.filter(({ kind }) => kind === 'boundary')
      .flatMap(({ children }) => {
        const met = new Map<string, string>()
        return children.flatMap((share) => {
          const text = String(share.node.responsibility)
          const same = comparable(text)
          if (same.length < 8) return []
          const first = met.get(same)
          if (first === undefined) {
            met.set(same, String(share.node.department ?? ''))
            return []
          }
          const message = `这里与“${first.trim()}”的职责分工一字不差，请写明各自管什么。`
          return [{ at: `${share.at}/responsibility`, evidence: firstWords(text), message }]
        })
      }),
}
