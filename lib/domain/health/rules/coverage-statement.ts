import { sharedRuns } from '../../related'
import { comparable } from '../reading/likeness'
import { tellingLength } from '../reading/telling-words'
import type { Found, HealthRule } from '../types'

/** What begins a duty of its own; a clause that begins otherwise belongs to the one beside it. */
const BEGINS =
  /^(?:负责|承担|组织|拟[订定]|制[订定]|指导|监督|推进|推动|协调|建立|健全|加强|开展|编制|会同|参与|综合|研究|牵头|管理|规范|完善)/

/** What the statement of a duty says and none of its work items takes up. */
export const coverageStatement: HealthRule = {
  id: 'coverage/statement',
  title: '主要职责有一句没有对应的工作事项',
  severity: 'note',
  why: '主要职责里写了，具体工作事项里没有人做：可能漏列了一项。',
  source: '责任清单登记表：具体工作事项是主要职责的分解',
  check: (list) =>
    list.duties.flatMap((duty, index) => {
      if (duty.items.length === 0) return []
      const items = duty.items.map(({ text }) => text).join('\n')
      return (duty.statement.match(/[^。；;，,\n]+/g) ?? []).flatMap((clause): Found[] => {
        // Short clauses and enumerations lean on what stands beside them.
        if (
          !BEGINS.test(clause.trim()) ||
          comparable(clause).length < 8 ||
          tellingLength(comparable(clause)) < 3
        )
          return []
        const shared = sharedRuns(clause, items).reduce((sum, run) => sum + tellingLength(run), 0)
        if (shared >= 2) return []
        return [
          {
            at: `/duties/${index}/statement`,
            evidence: clause.trim(),
            message: '这一句没有对应的具体工作事项，请核对是不是漏列了。',
          },
        ]
      })
    }),
}
