import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'

export const MIGRATIONS_FOLDER = 'prisma/migrations'
export const SCHEMA_FILE = 'prisma/schema.prisma'

export interface Migration {
  /** Name of its folder: 20261122170500_first. */
  name: string
  sql: string
}

/** The migrations of the checkout, oldest first. */
export function readMigrations(root = process.cwd()): Migration[] {
  const folder = join(root, MIGRATIONS_FOLDER)
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
}

/**
 * Names of migrations the database has not seen, read from Prisma's own table without loading an engine.
 * A migration that broke off left nothing behind (each runs
 * as one transaction) and counts as unseen. Throws with a sentence when an applied migration was edited.
 */
export async function pendingMigrations(client: Client, migrations: Migration[]): Promise<string[]> {
  const { rows: tables } = await client.query(`SELECT to_regclass('public._prisma_migrations') AS found`)
  if (tables[0].found === null) return migrations.map((migration) => migration.name)
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    `SELECT migration_name, checksum FROM public._prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  )
  const applied = new Map(rows.map((row) => [row.migration_name, row]))
  return migrations
    .filter((migration) => {
      const row = applied.get(migration.name)
      if (!row) return true
      if (row.checksum !== createHash('sha256').update(migration.sql).digest('hex'))
        throw new Error(`Migration ${migration.name} was changed after it had been applied.`)
      return false
    })
    .map((migration) => migration.name)
}

/** Tells Prisma's table that unfinished migrations left nothing behind, so that its engine tries them again. */
export async function forgetUnfinished(owner: Client): Promise<void> {
  await owner.query(`
    DO $$ BEGIN
      IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
        UPDATE public._prisma_migrations SET rolled_back_at = now()
         WHERE finished_at IS NULL AND rolled_back_at IS NULL;
      END IF;
    END $$`)
}
