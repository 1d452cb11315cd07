import { expect, test } from 'vitest'
import { compareLists } from '@/lib/domain/changes/compare-lists'
import { countsInWords, summarise, totalCounts } from '@/lib/domain/changes/counts'
import { applyProposal } from '@/lib/domain/proposal/apply-proposal'
import { proposalInWords } from '@/lib/domain/proposal/counts'
import { allChangeIds } from '@/lib/domain/proposal/proposal'
import { proposeChanges } from '@/lib/domain/proposal/propose-changes'
import { smallList } from '../../support/lists'

test('an import counts entries as the draft does afterwards, and says what its places are', () => {
  const current = smallList('甲')
  const read = smallList('甲')
  const [duty] = read.duties
  const item = duty!.items[0]!
  read.duties.push({
    ...duty!,
    entryId: 'd9',
    number: '9',
    statement: '负责全县职业病防治的监督管理',
    items: [
      { ...item, entryId: 'd9-1', text: '职业病危害项目申报' },
      { ...item, entryId: 'd9-2', text: '职业健康检查机构备案' },
    ],
  })
  read.services[0]!.content = '讲座与咨询'
  const proposal = proposeChanges(current, read)
  const after = compareLists(current, applyProposal(current, proposal, allChangeIds(proposal)))
  const words = proposalInWords(proposal, after)
  // The new duty and its two items are three places to tick, and one entry.
  expect(words).toContain('要改 4 处：部门职责 3 处、公共服务事项 1 处')
  expect(words).toContain(countsInWords(totalCounts(summarise(after))))
  expect(words).toContain('新增 1 项、修改 1 项（一项连同里面的内容一起新增、删除，算一项）')
})
