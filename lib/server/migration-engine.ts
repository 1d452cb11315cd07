import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { QueryResult } from 'pg'
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
  const { SchemaEngine: Engine, __wbg_set_wasm } = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const imports = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = join(
    createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
    '../schema_engine_bg.wasm',
  )
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {
    './schema_engine_bg.js': imports as unknown as WebAssembly.ModuleImports,
  })
  __wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  const failures: unknown[] = []
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => failures.push(message) },
  })
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(ownerUrl, failures))
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
  }
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

/**
 * Prisma's own adapter cuts a script at every semicolon, which breaks function bodies, and runs the pieces one by
 * one, which leaves half a migration behind. This one sends the script whole: PostgreSQL runs it as one transaction.
 */
class WholeScripts implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'

  constructor(
    private readonly url: string,
    private readonly failures: unknown[],
  ) {}

  connect(): Promise<SqlDriverAdapter> {
    return connectWhole(this.url, this.failures)
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `shadow_${crypto.randomUUID().replaceAll('-', '')}`
    const maker = await this.connect()
    await maker.executeScript(`CREATE DATABASE "${name}"`)
    const url = new URL(this.url)
    url.pathname = `/${name}`
    const shadow = await connectWhole(url.href, this.failures)
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await maker.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`)
      await maker.dispose()
    }
    return shadow
  }
}

/** PostgreSQL's one-byte "char" of the catalogs, and text. */
const CATALOG_CHAR = 18
const TEXT = 25

async function connectWhole(url: string, failures: unknown[]): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg({ connectionString: url, max: 2 }).connect()
  const pool = adapter.underlyingDriver()
  adapter.executeScript = async (script) => {
    if (!script.trim()) return
    await pool.query(script).catch((error: unknown) => {
      failures.push(error)
      throw error
    })
  }
  // The adapter does not know PostgreSQL's "char", which the engine meets when it looks at a database's catalogs.
  const charColumns = new WeakMap<object, number[]>()
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult>
  Object.assign(pool, {
    query: async (...args: unknown[]) => {
      const result = await query(...args)
      const found = (result.fields ?? []).flatMap((field, at) =>
        field.dataTypeID === CATALOG_CHAR ? [at] : [],
      )
      for (const at of found) result.fields[at]!.dataTypeID = TEXT
      if (found.length > 0) charColumns.set(result.rows, found)
      return result
    },
  })
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (sql) => {
    const result = await queryRaw(sql)
    for (const at of charColumns.get(result.rows) ?? []) result.columnTypes[at] = ColumnTypeEnum.Character
    return result
  }
  return adapter
}
