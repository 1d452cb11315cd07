import pg from 'pg'
import { applyMigrations } from './migration-engine'
import { forgetUnfinished, pendingMigrations, readMigrations } from './migration-files'
import { grantRunningRole } from './running-role'

/**
 * Brings the database at `ownerUrl` up to date and lets `runningRole` work in it. Returns the names of the
 * migrations applied; with none to apply the engine is not even loaded. Throws a sentence when the role is missing.
 */
export async function migrate(ownerUrl: string, runningRole: string): Promise<string[]> {
  const migrations = readMigrations()
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    // Two instances that start at once migrate one after the other.
    await owner.query(`SELECT pg_advisory_lock(hashtext('migrate'))`)
    await requireRole(owner, runningRole)
    const pending = await pendingMigrations(owner, migrations)
    if (pending.length > 0) await forgetUnfinished(owner)
    const applied = pending.length > 0 ? await applyMigrations(ownerUrl, migrations) : []
    await grantRunningRole(owner, runningRole)
    return applied
  } finally {
    await owner.end()
  }
}

async function requireRole(owner: pg.Client, role: string): Promise<void> {
  const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
  if (!rowCount) throw new Error(`数据库里没有运行角色 ${role}，请先建立（见 deploy/roles.sql）。`)
}
