import { expect, test } from 'vitest'
import { assembleList, flattenList } from '@/lib/domain/list/entries'
import { applyProposal } from '@/lib/domain/proposal/apply-proposal'
import { allChangeIds } from '@/lib/domain/proposal/proposal'
import { proposeAdditions } from '@/lib/domain/proposal/propose-additions'
import { smallList } from '../../support/lists'

const current = smallList('甲')
const only = (part: 'duties' | 'services' | 'plans') => ({
  ...assembleList(null, []),
  [part]: structuredClone(current[part]),
})
const accept = (read: Parameters<typeof proposeAdditions>[1]) => {
  const proposal = proposeAdditions(current, read)
  return { proposal, list: applyProposal(current, proposal, allChangeIds(proposal)) }
}

test('rows that are there already are not added again', () => {
  expect(accept(only('duties')).proposal.changes).toEqual([])
})

test('a row that resembles an entry is a new one, at the end', () => {
  const read = only('services')
  read.services[0]!.content = '讲座与咨询'
  const { list, proposal } = accept(read)
  expect(proposal.changes.map(({ kind }) => kind)).toEqual(['add'])
  expect(list.services.map(({ content }) => content)).toEqual(['讲座', '讲座与咨询'])
  expect(list.duties).toEqual(current.duties)
})

test('a new item of a known duty goes to that duty', () => {
  const read = only('duties')
  read.duties[0]!.number = '9'
  read.duties[0]!.items.push({ ...read.duties[0]!.items[0]!, entryId: 'x', text: '注销卫生许可证' })
  const { list, proposal } = accept(read)
  expect(proposal.changes).toHaveLength(1)
  expect(list.duties).toHaveLength(1)
  expect(list.duties[0]?.number).toBe('1')
  expect(list.duties[0]?.items.map(({ text }) => text)).toEqual([
    '发放卫生许可证',
    '发放卫生许可证',
    '注销卫生许可证',
  ])
})

test('tasks without a plan go to the only plan', () => {
  const read = only('plans')
  const plan = read.plans[0]!
  Object.assign(plan, { title: '', documentNumber: null, sections: [], roster: [], unitDuties: [] })
  plan.tasks = [{ ...plan.tasks[0]!, title: '培训', content: '做好培训' }]
  const { list } = accept(read)
  expect(list.plans).toHaveLength(1)
  expect(list.plans[0]?.tasks.map(({ title }) => title)).toEqual(['宣传', '培训'])
  expect(flattenList(list)).toHaveLength(flattenList(current).length + 1)
})
