import { expect, test } from 'vitest'
import { decide, readOffer, writeOffer } from '@/lib/domain/proposal/offer'
import { proposeChanges } from '@/lib/domain/proposal/propose-changes'
import { smallList } from '../../support/lists'

const read = smallList('甲')
read.title = '新名称'
read.duties[0]!.statement += '，改'
read.services[0]!.content = '讲座与咨询'
const proposal = proposeChanges(smallList('甲'), read)
const held = proposal.changes.find(({ part }) => part === 'services')!
const offered = readOffer(writeOffer(proposal, new Set([held.id])))
const ids = proposal.changes.map(({ id }) => id)

test('an offer comes back as it was written, and nothing that was not offered', () => {
  expect(offered.map(({ id }) => id).sort()).toEqual([...ids, 'change:title'].sort())
  expect(offered.find(({ id }) => id === held.id)).toMatchObject({ part: 'services', held: true })
  expect(readOffer('x y/z <script> duties/add:1~ ~')).toEqual([])
})

const accepted = (choice: Parameters<typeof decide>[1]) => [...decide(offered, choice).accepted.keys()].sort()

test('what is not ticked is not accepted, however much else is', () => {
  const [left, ...others] = ids
  expect(accepted({ parts: {}, ticked: others })).toEqual([...others].sort())
  expect(decide(offered, { parts: {}, ticked: others }).declined).toContain(left)
})

test('a part counts as a whole, or as ticked', () => {
  expect(accepted({ parts: { duties: 'all' }, ticked: [held.id] })).toEqual([...ids].sort())
  expect(accepted({ parts: { duties: 'none', services: 'all' }, ticked: ids })).toEqual([held.id])
  expect(accepted({ parts: {}, ticked: ['add:never-offered'] })).toEqual([])
})
