import pg from 'pg'
import { applyMigrations } from './migration-engine'
import { forgetUnfinished, pendingMigrations, readMigrations } from './migration-files'
import { grantRunningRole } from './running-role'

/**
 * Brings the database at `ownerUrl` up to date and lets `runningRole` work in it. Returns the names of the
 * migrations applied; with none to apply the engine is not even loaded.
 */
export async function migrate(ownerUrl: string, runningRole: string | null): Promise<string[]> {
  const migrations = readMigrations()
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    // Two instances that start at once migrate one after the other.
    await owner.query(`SELECT pg_advisory_lock(hashtext('migrate'))`)
    const pending = await pendingMigrations(owner, migrations)
    if (pending.length === 0) return []
    await forgetUnfinished(owner)
    const applied = await applyMigrations(ownerUrl, migrations)
    if (runningRole) await grantRunningRole(owner, runningRole)
    return applied
  } finally {
    await owner.end()
  }
}
