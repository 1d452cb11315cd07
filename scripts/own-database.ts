import { spawn } from 'node:child_process'
import pg from 'pg'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '@/lib/server/embedded/database'
import { pendingMigrations, readMigrations } from '@/lib/server/migration-files'
import { objectionToRole } from '@/lib/server/running-role'
import { step } from './steps.mjs'

/** The embedded database, up to date and, when it is new, with the seed documents in it. */
export async function startOwnDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  const database = await step('启动内置 PostgreSQL', () => startEmbeddedDatabase(dataDir))
  try {
    if (await isBehind(database.ownerUrl)) await runSeed()
    return database
  } catch (error) {
    await database.release()
    throw error
  }
}

async function isBehind(ownerUrl: string): Promise<boolean> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    if ((await pendingMigrations(owner, readMigrations())).length > 0) return true
    const { rowCount } = await owner.query('SELECT 1 FROM edition LIMIT 1')
    return rowCount === 0
  } finally {
    await owner.end()
  }
}

function runSeed(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/seed.ts'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('数据库没有准备好。'))))
  })
}

/**
 * With a database of one's own nothing is started, migrated or seeded. Throws a sentence that says what is missing:
 * no connection, a role that could walk past row-level security, an older schema.
 */
export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new Error(
      `连不上 DATABASE_URL 的数据库：${error instanceof Error ? error.message || 'ECONNREFUSED' : error}`,
    )
  }
  try {
    const objection = await objectionToRole(client)
    if (objection) throw new Error(objection)
    const pending = await pendingMigrations(client, readMigrations()).catch((error: { code?: string }) => {
      // Not granted yet: nobody has migrated for this role.
      if (error.code === '42501') return readMigrations()
      throw error
    })
    if (pending.length > 0)
      throw new Error(
        `数据库结构不是最新（差 ${pending.length} 步），请先设置 DATABASE_OWNER_URL 执行 npm run migrate。`,
      )
  } finally {
    await client.end()
  }
}
