import { expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { loadMatrix } from '@/lib/data/compare/load-matrix'
import { loadMatter } from '@/lib/data/compare/load-matter'
import { loadScope } from '@/lib/data/compare/scope'
import { publishList } from '@/lib/data/publish'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'

useDatabase()
const anyone = publicAccess()
const publish = (code: string, list: ResponsibilityList) =>
  publishList(systemAccess(code, 'test'), { list, reason: '首次', basis: '依据' })
const places = async () => (await loadScope(anyone, { codes: [], within: null })).places

test('the matrix follows the editions in force, and nothing else', async () => {
  await publish(A, smallList('甲'))
  await publish(B, smallList('乙'))
  const before = await loadMatrix(anyone, await places(), 'duties')
  expect(before.matters.map(({ cells }) => [...cells.keys()])).toEqual([[A, B]])
  expect(await loadMatrix(anyone, await places(), 'duties')).toBe(before)

  const other = smallList('乙')
  other.duties[0]!.statement = '负责无偿献血'
  other.duties[0]!.items = []
  await publish(B, other)
  const after = await loadMatrix(anyone, await places(), 'duties')
  expect(after.matters).toEqual([])
  expect(after.single).toBe(2)
})

test('a matter is read whole, from each county what it says', async () => {
  const [matter] = (await loadMatrix(anyone, await places(), 'services')).matters
  const found = await loadMatter(anyone, await places(), 'services', matter!.of)
  expect(found?.reference.code).toBe(A)
  expect(found?.counties.map(({ code, entries }) => [code, entries.length])).toEqual([
    [A, 1],
    [B, 1],
  ])
  const words = (code: string) =>
    found?.counties.find((county) => county.code === code)?.entries[0]?.lines[0]?.stretches
  expect(
    words(A)
      ?.map(({ text }) => text)
      .join(''),
  ).toBe(smallList('甲').services[0]!.name)
  expect(
    words(B)
      ?.map(({ text }) => text)
      .join(''),
  ).toBe(smallList('乙').services[0]!.name)
  expect(await loadMatter(anyone, await places(), 'services', `${A}-unknown`)).toBeNull()
  expect(await loadMatter(anyone, [], 'services', matter!.of)).toBeNull()
})
