import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '@/lib/server/embedded/database'
import { alone } from '@/lib/server/embedded/leases'
import { isAlive } from '@/lib/server/embedded/processes'
import { applyMigrations } from '@/lib/server/migration-engine'
import { readMigrations } from '@/lib/server/migration-files'
import { grantRunningRole } from '@/lib/server/running-role'

/** What the test files need to clone a database for themselves. */
export interface TestCluster {
  superuserUrl: string
  ownerUrl: string
  url: string
  template: string
  /** Names of this run's databases begin with it. */
  prefix: string
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: TestCluster
  }
}

const DATA_DIR = '.data/test'
const RIGHTS = 'lib/server/running-role.ts'

/** One PostgreSQL for the run (kept for the next, shared with runs at the same time) and a migrated template. */
export async function setup(project: TestProject) {
  const embedded = await startEmbeddedDatabase(DATA_DIR)
  const { superuserUrl, ownerUrl, url } = embedded
  const prefix = `test_${process.pid}_`
  const superuser = new pg.Client({ connectionString: superuserUrl })
  const teardown = async () => {
    await dropDatabases(superuser, (name) => name.startsWith(prefix))
    await superuser.end()
    await embedded.release()
  }
  try {
    await superuser.connect()
    const template = await alone(`${DATA_DIR}/template`, () => makeTemplate(superuser, embedded))
    project.provide('cluster', { superuserUrl, ownerUrl, url, template, prefix })
  } catch (error) {
    await teardown()
    throw error
  }
  return teardown
}

/** A database with all migrations, to be cloned; made once for each set of migrations and rights. Returns its name. */
async function makeTemplate(superuser: pg.Client, embedded: EmbeddedDatabase): Promise<string> {
  const migrations = readMigrations()
  const key = createHash('sha256')
    .update(JSON.stringify(migrations))
    .update(readFileSync(RIGHTS))
    .digest('hex')
  const template = `template_${key.slice(0, 12)}`
  await dropDatabases(
    superuser,
    (name) => isLeftOver(name) || (/^(template|making)_/.test(name) && name !== template),
  )
  const { rowCount } = await superuser.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
  if (rowCount) return template
  const making = `making_${randomUUID().replaceAll('-', '')}`
  await superuser.query(`CREATE DATABASE ${making} OWNER responsibility_owner`)
  const ownerUrl = withDatabase(embedded.ownerUrl, making)
  await applyMigrations(ownerUrl, migrations)
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await grantRunningRole(owner, embedded.runningRole)
  await owner.end()
  await superuser.query(`ALTER DATABASE ${making} RENAME TO ${template}`)
  return template
}

async function dropDatabases(superuser: pg.Client, chosen: (name: string) => boolean): Promise<void> {
  const { rows } = await superuser.query<{ datname: string }>('SELECT datname FROM pg_database')
  for (const { datname } of rows)
    if (chosen(datname)) await superuser.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`)
}

/** A database of a run that was killed. */
function isLeftOver(name: string): boolean {
  const pid = /^test_(\d+)_/.exec(name)?.[1]
  return pid !== undefined && !isAlive(Number(pid))
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
