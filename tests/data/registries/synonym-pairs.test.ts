import { beforeAll, expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { readLog } from '@/lib/data/audit-log'
import { publishList } from '@/lib/data/publish'
import { addSynonym, removeSynonym, searchSynonyms } from '@/lib/data/registries/synonym-pairs'
import { whoIsResponsible } from '@/lib/data/search/who-is-responsible'
import { addSynonyms } from '@/lib/data/synonyms'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'
import { makeMember, type TestMember } from '../../support/members'

useDatabase()
const pair = { term: '养生课', means: '健康教育', confidence: 0.95, source: '平台管理员添加' }
let operator: TestMember

beforeAll(async () => {
  await publishList(systemAccess(A, 'test'), { list: smallList('甲'), reason: '首次', basis: '依据' })
  operator = await makeMember('管理员', 'operator', null)
})

const titles = async () =>
  (await whoIsResponsible(publicAccess(), { q: '养生课找谁', code: null })).answers.map(({ title }) => title)
const listed = (words: string, removed = false) =>
  searchSynonyms(operator.own, { words, removed, page: 1 }).then(({ pairs }) => pairs)

test('a pair added is used by the next question, and no longer once it is removed', async () => {
  expect(await titles()).toEqual([])
  expect(await addSynonym(operator.own, pair)).toBe('added')
  expect(await addSynonym(operator.own, pair)).toBe('known')
  expect((await titles())[0]).toBe('甲健康教育')
  const [added] = await listed('养生')
  expect(added).toMatchObject(pair)
  const on = { id: added!.id, version: added!.version }
  expect(await removeSynonym(operator.own, { ...on, version: 9 })).toBe(false)
  expect(await removeSynonym(operator.own, on)).toBe(true)
  expect(await removeSynonym(operator.own, on)).toBe(false)
  expect(await titles()).toEqual([])
  const log = await readLog(operator.own, { action: 'synonym:' }, 10)
  expect(log.map(({ action, actor }) => [action, actor])).toEqual([
    ['synonym:remove', '管理员'],
    ['synonym:add', '管理员'],
  ])
  expect(log[0]?.before).toMatchObject({ 'synonym.term': '养生课', 'synonym.means': '健康教育' })
})

test('seeding brings no removed pair back; an operator can', async () => {
  const seed = () => addSynonyms(systemAccess(null, 'test'), [{ ...pair, term: '讲座课' }], '初始词表')
  expect(await seed()).toBe(1)
  const [seeded] = await listed('讲座课')
  await removeSynonym(operator.own, seeded!)
  expect(await seed()).toBe(0)
  expect(await listed('讲座课')).toEqual([])
  expect(await listed('讲座课', true)).toHaveLength(1)
  expect(await addSynonym(operator.own, { ...pair, term: '讲座课' })).toBe('added')
  expect(await listed('讲座课')).toHaveLength(1)
})

test('bureaus, whichever, and the public change no word', async () => {
  const editor = await makeMember('编辑', 'editor', A)
  const administrator = await makeMember('管理', 'administrator', B)
  const [known] = await listed('讲座课')
  for (const access of [editor.access, administrator.access, publicAccess()]) {
    await expect(addSynonym(access, { ...pair, term: '别的' })).rejects.toThrow()
    expect(await removeSynonym(access, known!)).toBe(false)
  }
  expect(await listed('讲座课')).toHaveLength(1)
})
