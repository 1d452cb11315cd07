import { firstWords } from '../reading/entry-words'
import { comparable } from '../reading/likeness'
import type { HealthRule } from '../types'

/** The only work item of a duty repeats its statement word for word. */
export const coverageItemIsStatement: HealthRule = {
  id: 'coverage/item-is-statement',
  title: '工作事项照抄了主要职责',
  severity: 'note',
  why: '具体工作事项应说明实际做什么；照抄一遍主要职责，等于没有分解。',
  source: '责任清单登记表：具体工作事项是主要职责的分解',
  check: (list) =>
    list.duties.flatMap((duty, index) => {
      const [item, ...others] = duty.items
      const same = item && comparable(item.text)
      if (!same || others.length > 0 || same !== comparable(duty.statement)) return []
      return [
        {
          at: `/duties/${index}/items/0/text`,
          evidence: firstWords(item.text),
          message: '这一项与主要职责一字不差，请写明具体做什么。',
        },
      ]
    }),
}
