import { beforeAll, describe, expect, test } from 'vitest'
import { previewAccess, systemAccess } from '@/lib/auth/access'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { PRESENT_FOR, seePresence } from '@/lib/data/presence'
import { publishList } from '@/lib/data/publish'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'
import { makeMember, type TestMember } from '../../support/members'

const database = useDatabase()
const noon = new Date('2026-11-22T04:00:00Z')
const after = (ms: number) => new Date(noon.getTime() + ms)
let zhang: TestMember
let li: TestMember
let foreign: TestMember
let editionId: string

beforeAll(async () => {
  zhang = await makeMember('张三', 'editor', A)
  li = await makeMember('李四', 'reviewer', A)
  foreign = await makeMember('王五', 'editor', B)
  await publishList(systemAccess(A, 'test'), { list: smallList('甲'), reason: '首次', basis: '测试' })
  editionId = await openDraft(zhang.access)
})

describe('who is on a page of the draft', () => {
  const duties = () => ({ editionId, part: 'duties' as const, entryId: null })

  test('alone, one sees nobody, not even oneself', async () => {
    expect(await seePresence(zhang.access, duties(), noon)).toEqual([])
    expect(await seePresence(zhang.access, duties(), after(1000))).toEqual([])
  })

  test('two see each other, with the entry that is open', async () => {
    expect(await seePresence(li.access, { ...duties(), entryId: 'd1' }, after(2000))).toEqual([
      { name: '张三', entryId: null },
    ])
    expect(await seePresence(zhang.access, duties(), after(3000))).toEqual([{ name: '李四', entryId: 'd1' }])
    expect(await seePresence(li.access, duties(), after(4000))).toHaveLength(1)
    expect(await seePresence(zhang.access, duties(), after(5000))).toEqual([{ name: '李四', entryId: null }])
  })

  test('on another part one is not here', async () => {
    expect(await seePresence(li.access, { ...duties(), part: 'services' }, after(6000))).toEqual([])
  })

  test('another bureau sees nobody and marks nobody', async () => {
    expect(await seePresence(foreign.access, duties(), after(7000))).toEqual([])
    expect(await seePresence(zhang.access, duties(), after(8000))).toMatchObject([{ name: '李四' }])
  })

  test('whoever looks through a preview link is nobody', async () => {
    await seePresence(previewAccess(A), duties(), after(9000))
    expect(await seePresence(zhang.access, duties(), after(9000))).toMatchObject([{ name: '李四' }])
  })

  test('who is gone is not shown, and the row goes', async () => {
    const later = after(PRESENT_FOR + 9500)
    expect(await seePresence(li.access, duties(), later)).toEqual([])
    const superuser = await database.connect('superuser')
    const { rows } = await superuser.query('SELECT name, part FROM presence')
    expect(rows).toEqual([{ name: '李四', part: 'duties' }])
  })

  test('many at once never trip over each other', async () => {
    const members = [zhang, li]
    const all = Array.from({ length: 20 }, (_, i) =>
      seePresence(members[i % 2]!.access, duties(), after((PRESENT_FOR + 1000) * (i + 2))),
    )
    await expect(Promise.all(all)).resolves.toHaveLength(20)
  })

  test('an edition published since marks nobody', async () => {
    const superuser = await database.connect('superuser')
    const old = await superuser.query('SELECT id FROM edition WHERE number = 1')
    await seePresence(zhang.access, { ...duties(), editionId: old.rows[0].id }, noon)
    const { rowCount } = await superuser.query('SELECT 1 FROM presence WHERE edition_id = $1', [
      old.rows[0].id,
    ])
    expect(rowCount).toBe(0)
  })
})
