import { beforeAll, expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { reviseEntry } from '@/lib/data/drafts/revise-entry'
import { loadCurrentEdition } from '@/lib/data/editions'
import { publishList } from '@/lib/data/publish'
import { withdrawEdition } from '@/lib/data/withdraw'
import { A, B, useDatabase } from '../support/database'
import { smallList } from '../support/lists'

// The second wall alone: the database role here is a superuser, so row-level security does not hold it back.
const database = useDatabase()
const a = systemAccess(A, 'test')
const b = systemAccess(B, 'test')
let draftOfB: { editionId: string; entryId: string; version: number; data: Record<string, unknown> }

beforeAll(async () => {
  await database.workAs('superuser')
  await publishList(a, { list: smallList('甲'), reason: '首次入库', basis: '测试' })
  await publishList(b, { list: smallList('乙'), reason: '首次入库', basis: '测试' })
  const client = await database.connect('superuser')
  const editionId = await openDraft(b)
  const { rows } = await client.query(
    `SELECT entry_id AS "entryId", version, data FROM entry WHERE edition_id = $1 AND kind = 'duty'`,
    [editionId],
  )
  draftOfB = { editionId, ...rows[0] }
})

test('an entry of another jurisdiction is not there to be saved', async () => {
  const change = { ...draftOfB, data: { ...draftOfB.data, statement: '被改了' } }
  expect(await reviseEntry(a, change)).toEqual({ status: 'closed', state: null })
  expect(await reviseEntry(b, change)).toMatchObject({ status: 'saved' })
})

test('a stale save changes nothing and shows what stands there, by whom and when', async () => {
  const stale = await reviseEntry(b, { ...draftOfB, data: { ...draftOfB.data, statement: '迟到的' } })
  const current = { ...draftOfB.data, statement: '被改了' }
  expect(stale).toMatchObject({ status: 'stale', version: draftOfB.version + 1, current, by: 'test' })
  expect(stale.status === 'stale' && Date.now() - stale.at!.getTime()).toBeLessThan(60_000)
})

test('publishing and withdrawing touch one jurisdiction', async () => {
  const before = await loadCurrentEdition(b, B)
  const client = await database.connect('superuser')
  await publishList(a, { list: smallList('新甲'), reason: '调整', basis: '测试' })
  await withdrawEdition(a, '有误')
  expect(await loadCurrentEdition(b, B)).toEqual(before)
  expect(await loadCurrentEdition(a, A)).toBeNull()
  const { rows } = await client.query(
    'SELECT jurisdiction_code AS code, count(*)::int FROM search_row GROUP BY 1',
  )
  expect(rows.map((row) => row.code)).toEqual([B])
})
