import { expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { findAuditBreak, recordAudit } from '@/lib/data/audit'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { reviseEntry } from '@/lib/data/drafts/revise-entry'
import { publishList } from '@/lib/data/publish'
import { withAccess } from '@/lib/data/with-access'
import { A, B, useDatabase } from '../support/database'
import { smallList } from '../support/lists'

const database = useDatabase()
const a = systemAccess(A, '张三')
const b = systemAccess(B, '李四')

test('who did what, to which entry, before and after', async () => {
  const head = await publishList(a, { list: smallList('甲'), reason: '首次入库', basis: '测试' })
  const editionId = await openDraft(a)
  const raw = await database.connect('superuser')
  const { rows } = await raw.query(
    `SELECT entry_id, data FROM entry WHERE edition_id = $1 AND kind = 'service'`,
    [editionId],
  )
  const data = { ...rows[0].data, phone: '87654321', name: '新名' }
  await reviseEntry(a, { editionId, entryId: rows[0].entry_id, version: 1, data })
  const log = await raw.query(
    `SELECT sequence, actor, action, edition_id, entry_id, field, before, after FROM audit_entry WHERE chain = $1 ORDER BY sequence`,
    [A],
  )
  expect(log.rows).toMatchObject([
    {
      sequence: 1,
      actor: '张三',
      action: 'edition:publish',
      edition_id: head.id,
      after: { number: 1, digest: head.digest },
    },
    { sequence: 2, action: 'edition:draft', edition_id: editionId },
    {
      sequence: 3,
      action: 'entry:revise',
      entry_id: rows[0].entry_id,
      field: 'name',
      before: '甲健康教育',
      after: '新名',
    },
    { sequence: 4, action: 'entry:revise', field: 'phone', before: '12345678', after: '87654321' },
  ])
})

test('each jurisdiction has its own chain, also under many writers', async () => {
  const write = (access: typeof a) =>
    withAccess(access, (tx) => recordAudit(tx, access, { action: 'test:write' }))
  await Promise.all(Array.from({ length: 20 }, (_, index) => write(index % 2 ? a : b)))
  const raw = await database.connect('superuser')
  const { rows } = await raw.query(
    `SELECT chain, count(*)::int, max(sequence) FROM audit_entry GROUP BY chain ORDER BY chain`,
  )
  expect(rows).toEqual([
    { chain: A, count: 14, max: 14 },
    { chain: B, count: 10, max: 10 },
    { chain: 'platform', count: 4, max: 4 },
  ])
  expect(await findAuditBreak(a)).toBeNull()
  expect(await findAuditBreak(b)).toBeNull()
  expect(await findAuditBreak(systemAccess(null, 'test'))).toBeNull()
})

test.each([
  ['a changed entry', `UPDATE audit_entry SET actor = '王五' WHERE chain = '${A}' AND sequence = 3`, 3],
  ['a removed entry', `DELETE FROM audit_entry WHERE chain = '${A}' AND sequence = 5`, 6],
  ['a removed beginning', `DELETE FROM audit_entry WHERE chain = '${A}' AND sequence = 1`, 2],
  [
    'an entry changed and sealed anew',
    `UPDATE audit_entry a SET actor = '王五', digest = audit_digest(jsonb_populate_record(a, '{"actor": "王五"}')) WHERE chain = '${A}' AND sequence = 3`,
    4,
  ],
])('%s shows, even when a superuser switched the trigger off', async (_, tampering, found) => {
  const raw = await database.connect('superuser')
  await raw.query('BEGIN')
  await raw.query('ALTER TABLE audit_entry DISABLE TRIGGER USER')
  expect((await raw.query(tampering)).rowCount).toBe(1)
  expect((await raw.query('SELECT audit_break($1) AS at', [A])).rows).toEqual([{ at: found }])
  await raw.query('ROLLBACK')
})

test('what is written is the database’s word, not the caller’s', async () => {
  const raw = await database.connect('superuser')
  await raw.query(
    `INSERT INTO audit_entry (chain, sequence, at, digest, jurisdiction_code, actor, action)
                   VALUES ('x', 999, '2000-01-01', 'x', $1, 'a', 'b')`,
    [B],
  )
  const { rows } = await raw.query(
    `SELECT chain, at > now() - interval '1 hour' AS now FROM audit_entry WHERE action = 'b'`,
  )
  expect(rows).toEqual([{ chain: B, now: true }])
  expect(await findAuditBreak(b)).toBeNull()
})
