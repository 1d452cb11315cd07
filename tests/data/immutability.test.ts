import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { publishList } from '@/lib/data/publish'
import { PERMISSIONS } from '@/lib/domain/permissions'
import { A, type Role, useDatabase } from '../support/database'
import { smallList } from '../support/lists'

const database = useDatabase()
const roles: Role[] = ['running', 'owner', 'superuser']
const clients = {} as Record<Role, Client>

beforeAll(async () => {
  const access = systemAccess(A, 'test')
  // First edition superseded, second published.
  for (const word of ['甲', '乙'])
    await publishList(access, { list: smallList(word), reason: '入库', basis: '测试' })
  for (const role of roles) clients[role] = await database.connect(role)
})

/** One statement in A's context, rolled back. */
async function attempt(role: Role, sql: string) {
  const client = clients[role]
  await client.query('BEGIN')
  try {
    await client.query(
      `SELECT set_config('app.jurisdiction', $1, true), set_config('app.permissions', $2, true)`,
      [A, PERMISSIONS.join(',')],
    )
    return await client.query(sql)
  } finally {
    await client.query('ROLLBACK')
  }
}

const refused: [what: string, sql: string][] = [
  ['changing an entry', `UPDATE entry SET data = '{}'`],
  ['hiding an entry', `UPDATE entry SET is_public = false`],
  ['deleting an entry', `DELETE FROM entry`],
  [
    'adding an entry',
    `INSERT INTO entry (jurisdiction_code, edition_id, entry_id, part, kind, position, data)
     SELECT e.jurisdiction_code, e.id, 'new', 'duties', 'duty', 999, '{}' FROM edition e WHERE state = 'published'`,
  ],
  ['changing an edition', `UPDATE edition SET title = 'x'`],
  [
    'changing its digest',
    `UPDATE edition SET digest = repeat('0', 64), state = 'superseded' WHERE state = 'published'`,
  ],
  ['taking it back to draft', `UPDATE edition SET state = 'draft', number = NULL WHERE state = 'published'`],
  ['putting an old one in force', `UPDATE edition SET state = 'published' WHERE state = 'superseded'`],
  ['deleting an edition', `DELETE FROM edition WHERE state = 'superseded'`],
  [
    'beginning as published',
    `INSERT INTO edition (jurisdiction_code, state, number) SELECT jurisdiction_code, 'published', 9 FROM edition LIMIT 1`,
  ],
  ['changing private data', `UPDATE entry_private SET data = '{}'`],
  ['changing the log', `UPDATE audit_entry SET actor = 'x'`],
  ['deleting from the log', `DELETE FROM audit_entry`],
]

const REFUSAL =
  /cannot change|is published|only ever|begins as|keeps its|permission denied|does not follow|does not become/

describe.each(roles)('as %s', (role) => {
  test.each(refused)('%s is refused', async (_, sql) => {
    // Row-level security hides some rows from a role before the trigger could refuse; a superuser sees them all.
    const outcome = await attempt(role, sql).then(({ rowCount }) => `${rowCount} rows`, String)
    expect(outcome).toMatch(role === 'superuser' ? REFUSAL : new RegExp(`${REFUSAL.source}|^0 rows$`))
  })

  test.each(['entry', 'edition', 'audit_entry'])('%s cannot be emptied', async (table) => {
    await expect(attempt(role, `TRUNCATE ${table} CASCADE`)).rejects.toThrow(
      /never emptied|permission denied/,
    )
  })
})

test('an edition in force can be withdrawn, and only with a reason', async () => {
  const withdraw = (reason: string) =>
    attempt(
      'running',
      `UPDATE edition SET state = 'withdrawn', withdrawn_reason = ${reason} WHERE state = 'published'`,
    )
  expect((await withdraw(`'有误'`)).rowCount).toBe(1)
  await expect(withdraw('NULL')).rejects.toThrow(/edition_withdrawn_with_reason/)
})

test('personal data can be erased', async () => {
  expect((await attempt('running', 'DELETE FROM entry_private')).rowCount).toBe(2)
})

test('nothing slips into an edition that is being published', async () => {
  const [publisher, late] = [clients.superuser, clients.owner]
  for (const client of [publisher, late])
    await client.query(
      `SELECT set_config('app.jurisdiction', $1, false), set_config('app.permissions', $2, false)`,
      [A, PERMISSIONS.join(',')],
    )
  await publisher.query(`INSERT INTO edition (jurisdiction_code, reason, basis) VALUES ('${A}', 'r', 'b')`)
  const { rows } = await publisher.query(`SELECT id FROM edition WHERE state = 'draft'`)
  await publisher.query('BEGIN')
  await publisher.query(`
    UPDATE edition SET state = 'superseded' WHERE state = 'published'`)
  await publisher.query(
    `UPDATE edition SET state = 'published', number = 3, published_at = now(), digest = repeat('1', 64),
       previous_digest = (SELECT digest FROM edition WHERE number = 2) WHERE id = $1`,
    [rows[0].id],
  )
  const insertion = late.query(
    `INSERT INTO entry (jurisdiction_code, edition_id, entry_id, part, kind, position, data)
     VALUES ($1, $2, 'late', 'duties', 'duty', 0, '{}')`,
    [A, rows[0].id],
  )
  const outcome = expect(insertion).rejects.toThrow(/cannot change/)
  await publisher.query('COMMIT')
  await outcome
})
