import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { environment, requireDatabaseUrl } from '@/lib/server/environment'
import { logger } from '@/lib/server/logger'
import { PrismaClient } from './generated/client'

interface Connection {
  pool: pg.Pool
  client: PrismaClient
}

// Next loads this module several times (pages and route handlers each bring it); one pool must do for all of them, and
// one set of statement names: a name that stood for two statements on one connection fails the query.
const shared = globalThis as typeof globalThis & {
  responsibilityDatabase?: Connection
  responsibilityStatements?: Map<string, string>
}

/** The connection of this process, opened on first use: building the site needs no database. */
export function database(): PrismaClient {
  shared.responsibilityDatabase ??= open(requireDatabaseUrl(), environment().DATABASE_POOL)
  return shared.responsibilityDatabase.client
}

/**
 * Runs a query straight on a pooled connection, without context and past Prisma, whose engine costs several times
 * the query itself when texts are long. For the public's reads only: without a context the policies show published
 * rows.
 */
export async function publicQuery<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[],
): Promise<Row[]> {
  database()
  const result = await shared.responsibilityDatabase!.pool.query<Row>({
    name: statementName(sql),
    text: sql,
    values,
  })
  return result.rows
}

/** Connects this process to a database of the caller's choice instead of DATABASE_URL: our commands and tests. */
export async function connectDatabase(url: string): Promise<void> {
  await closeDatabase()
  shared.responsibilityDatabase = open(url, environment().DATABASE_POOL)
}

/** Ends the connections of this process; the next use opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = shared.responsibilityDatabase
  shared.responsibilityDatabase = undefined
  await open?.client.$disconnect()
  await open?.pool.end()
}

/** No statement of a public read takes longer, in milliseconds; units of work have their own bound, see withAccess. */
const LONGEST_STATEMENT = 10_000

function open(connectionString: string, max: number): Connection {
  const pool = new pg.Pool({
    connectionString,
    max,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    statement_timeout: LONGEST_STATEMENT,
  })
  pool.on('error', (error) => logger.error('database-connection-lost', error))
  // Prepared statements: a statement is parsed and planned once per connection.
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) })
  return { pool, client: new PrismaClient({ adapter }) }
}

const MOST_STATEMENTS = 500

/** A short name for each distinct statement; beyond a limit statements go unnamed, so a server never drowns in them. */
function statementName(sql: string): string {
  shared.responsibilityStatements ??= new Map()
  const names = shared.responsibilityStatements
  const known = names.get(sql)
  if (known) return known
  if (names.size >= MOST_STATEMENTS) return ''
  const name = `s${names.size + 1}`
  names.set(sql, name)
  return name
}
