import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { migrate } from '@/lib/server/migrate'
import { schemaDrift } from '@/lib/server/migration-engine'
import { pendingMigrations, readMigrations } from '@/lib/server/migration-files'
import { objectionToRole } from '@/lib/server/running-role'
import { useDatabase } from '../support/database'

const database = useDatabase()

test('schema.prisma and the migrations say the same', { timeout: 60_000 }, async () => {
  const sql = await schemaDrift(inject('cluster').ownerUrl, readMigrations())
  const statements = sql.split('\n').filter((line) => line.trim() && !line.startsWith('--'))
  expect(statements, 'run: npm run migrate -- new NAME').toEqual([])
})

test('drift is noticed', { timeout: 60_000 }, async () => {
  const migrations = readMigrations()
  const extra = { name: '99990101000000_extra', sql: 'ALTER TABLE edition ADD COLUMN surprise text;' }
  expect(await schemaDrift(inject('cluster').ownerUrl, [...migrations, extra])).toContain(
    'DROP COLUMN "surprise"',
  )
})

test('an up-to-date database has nothing to do; a new one gets everything once', async () => {
  expect(await migrate(database.url('owner'), 'responsibility_app')).toEqual([])
  const raw = await database.connect('running')
  expect(await pendingMigrations(raw, readMigrations())).toEqual([])
  const first = readMigrations()[0]!
  await expect(pendingMigrations(raw, [{ ...first, sql: `${first.sql} ` }])).rejects.toThrow(/was changed/)
  expect(await pendingMigrations(raw, [...readMigrations(), { name: 'later', sql: '' }])).toEqual(['later'])
})

test('a database of one’s own must be used as a role that owns nothing', async () => {
  for (const [role, answer] of [
    ['running', null],
    ['owner', /属主/],
    ['superuser', /绕过/],
  ] as const) {
    const client = new pg.Client({ connectionString: database.url(role) })
    await client.connect()
    const objection = await objectionToRole(client)
    await client.end()
    if (answer) expect(objection).toMatch(answer)
    else expect(objection).toBeNull()
  }
})
