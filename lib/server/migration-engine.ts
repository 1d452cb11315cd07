import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { logger } from './logger'
import { WholeScripts } from './migration-adapter'
import { MIGRATIONS_FOLDER, type Migration, SCHEMA_FILE } from './migration-files'

const NO_FILTER = { externalTables: [], externalEnums: [] }

/**
 * Prisma's schema engine as WebAssembly: the native one is a download that fails without internet. Works on the
 * database at `ownerUrl` and fills Prisma's own `_prisma_migrations`, so `prisma migrate deploy` agrees with it.
 */
export async function withMigrationEngine<T>(
  ownerUrl: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load()
  const Engine = await loaded
  const failures: unknown[] = []
  const scripts = new WholeScripts(ownerUrl, failures)
  const adapter = bindMigrationAwareSqlAdapterFactory(scripts)
  const engine = await Engine.new({ datamodels: [schemaFile()] }, () => {}, adapter)
  try {
    return await work(engine)
  } catch (error) {
    // The engine only says that something outside failed; the database said what.
    const said = failures.map((failure) => (failure instanceof Error ? failure.message : String(failure)))
    throw said.length > 0
      ? new Error(`${String(error).split('\n')[0]} ${said.join('; ')}`, { cause: failures[0] })
      : error
  } finally {
    engine.free()
    await scripts.close()
  }
}

let loaded: ReturnType<typeof load> | null = null

/** Once per process: the glue code keeps views of one instance's memory. */
async function load() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = join(
    createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
    '../schema_engine_bg.wasm',
  )
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  // Without it the glue code fails over the engine's last words instead of telling them.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => logger.error('migration-engine-panic', message),
    },
  })
  return glue.SchemaEngine
}

/** Brings the database up to date. Returns the names of what was applied. */
export function applyMigrations(ownerUrl: string, migrations: Migration[]): Promise<string[]> {
  return withMigrationEngine(ownerUrl, async (engine) => {
    const applied = await engine.applyMigrations({
      migrationsList: migrationList(migrations),
      filters: NO_FILTER,
    })
    return applied.appliedMigrationNames
  })
}

/**
 * SQL that takes a database with exactly `migrations` to what schema.prisma says; only comments when they agree.
 * Builds the migrations in a temporary database beside the one at `ownerUrl`, so its role needs CREATEDB.
 */
export function schemaDrift(ownerUrl: string, migrations: Migration[]): Promise<string> {
  return withMigrationEngine(ownerUrl, async (engine) => {
    const [path, content] = schemaFile()
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList(migrations) },
      to: { tag: 'schemaDatamodel', files: [{ path, content }] },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    })
    return stdout ?? ''
  })
}

function schemaFile(): [path: string, content: string] {
  return [SCHEMA_FILE, readFileSync(SCHEMA_FILE, 'utf8')]
}

function migrationList(migrations: Migration[]): MigrationList {
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}
