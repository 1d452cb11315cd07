import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { QueryResult } from 'pg'

/**
 * Prisma's own adapter cuts a script at every semicolon, which breaks function bodies, and runs the pieces one by
 * one, which leaves half a migration behind. This one sends the script whole: PostgreSQL runs it as one transaction.
 */
export class WholeScripts implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'

  private readonly open = new Set<PrismaAdapter>()

  constructor(
    private readonly url: string,
    private readonly failures: unknown[],
  ) {}

  connect(): Promise<SqlDriverAdapter> {
    return this.connectTo(this.url)
  }

  /** Ends what the engine left open. */
  async close(): Promise<void> {
    for (const adapter of this.open) await adapter.dispose()
  }

  private async connectTo(url: string): Promise<PrismaAdapter> {
    const adapter = await connectWhole(url, this.failures)
    const dispose = adapter.dispose.bind(adapter)
    adapter.dispose = async () => {
      if (this.open.delete(adapter)) await dispose()
    }
    this.open.add(adapter)
    return adapter
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `shadow_${crypto.randomUUID().replaceAll('-', '')}`
    const maker = await this.connect()
    await maker.executeScript(`CREATE DATABASE "${name}"`)
    const url = new URL(this.url)
    url.pathname = `/${name}`
    const shadow = await this.connectTo(url.href)
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await maker.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`)
      await maker.dispose()
    }
    return shadow
  }
}

type PrismaAdapter = Awaited<ReturnType<PrismaPg['connect']>>

/** PostgreSQL's one-byte "char" of the catalogs, and text. */
const CATALOG_CHAR = 18
const TEXT = 25

async function connectWhole(url: string, failures: unknown[]): Promise<PrismaAdapter> {
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
