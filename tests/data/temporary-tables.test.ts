import { beforeAll, describe, expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { publishList } from '@/lib/data/publish'
import { PERMISSIONS } from '@/lib/domain/permissions'
import { objectionToRole } from '@/lib/server/running-role'
import { A, type Role, useDatabase } from '../support/database'
import { smallList } from '../support/lists'

// A temporary table is searched before ours: one named `edition` that says "draft" once opened what is published.
const database = useDatabase()

beforeAll(() =>
  publishList(systemAccess(A, 'test'), {
    list: smallList('甲'),
    reason: '入库',
    basis: '测试',
    document: {
      fileName: 'x.txt',
      mediaType: 'text/plain',
      bytes: Buffer.from('甲'),
      warnings: [],
      unplaced: [],
    },
  }),
)

test('the running role makes no temporary table, and one that could is refused', async () => {
  const running = await database.connect('running')
  await expect(running.query('CREATE TEMP TABLE edition (state text)')).rejects.toThrow(/permission denied/)
  expect(await objectionToRole(running)).toBeNull()
  const superuser = await database.connect('superuser')
  const { rows } = await superuser.query('SELECT current_database() AS name')
  await superuser.query(`GRANT TEMPORARY ON DATABASE "${rows[0].name}" TO responsibility_app`)
  expect(await objectionToRole(running)).toMatch(/临时表/)
  await superuser.query(`REVOKE TEMPORARY ON DATABASE "${rows[0].name}" FROM responsibility_app`)
})

describe.each<Role>(['owner', 'superuser'])('as %s, who may make them', (role) => {
  test.each([
    `UPDATE public.entry SET data = '{}'`,
    'UPDATE public.entry SET is_public = NOT is_public',
    'DELETE FROM public.entry',
    'DELETE FROM public.source_document',
  ])('%s', async (sql) => {
    const client = await database.connect(role)
    await client.query('BEGIN')
    await client.query(
      `SELECT set_config('app.jurisdiction', $1, true), set_config('app.permissions', $2, true)`,
      [A, PERMISSIONS.join(',')],
    )
    await client.query(`CREATE TEMP TABLE edition AS SELECT * FROM public.edition`)
    await client.query(`UPDATE pg_temp.edition SET state = 'draft'`)
    await expect(client.query(sql)).rejects.toThrow(/cannot change/)
    await client.query('ROLLBACK')
  })
})

test('a forged log does not carry on the real one', async () => {
  const client = await database.connect('superuser')
  await client.query('BEGIN')
  await client.query('CREATE TEMP TABLE audit_entry (LIKE public.audit_entry)')
  await client.query(
    `INSERT INTO pg_temp.audit_entry (chain, sequence, actor, action, digest, at)
     VALUES ($1, 9000, 'x', 'y', repeat('f', 64), now())`,
    [A],
  )
  const { rows } = await client.query(
    `INSERT INTO public.audit_entry (actor, action, jurisdiction_code) VALUES ('a', 'b', $1) RETURNING sequence`,
    [A],
  )
  expect(rows).toEqual([{ sequence: 2 }])
  expect((await client.query('SELECT audit_break($1) AS at', [A])).rows).toEqual([{ at: null }])
  await client.query('ROLLBACK')
})

test('every function of ours says where it looks, or is bound to it', async () => {
  const client = await database.connect('running')
  const { rows } = await client.query(`
    SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosqlbody IS NULL
       AND NOT coalesce('search_path=pg_catalog, public, pg_temp' = ANY (proconfig), false)`)
  expect(rows).toEqual([])
})
