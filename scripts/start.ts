import { type ChildProcess, spawn } from 'node:child_process'
import pg from 'pg'
import { closeDatabase, connectDatabase } from '@/lib/data/client'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '@/lib/server/embedded/database'
import { alone } from '@/lib/server/embedded/leases'
import { type Environment, parseEnvironment } from '@/lib/server/environment'
import { migrate } from '@/lib/server/migrate'
import { pendingMigrations, readMigrations } from '@/lib/server/migration-files'
import { objectionToRole } from '@/lib/server/running-role'
import { build, isBuilt } from './build.mjs'
import { freePortFrom } from './free-port'
import { step } from './steps.mjs'

type Mode = 'production' | 'dev'

/** Everything after the packages are there: database, build, server. Stays until it is told to stop. */
export async function start(mode: Mode): Promise<void> {
  const began = Date.now()
  let database: EmbeddedDatabase | null = null
  let server: ChildProcess | null = null
  let stopping: Promise<void> | null = null
  const stop = (code: number) => {
    stopping ??= (async () => {
      if (server) await end(server)
      await closeDatabase()
      await database?.release()
      process.exit(code)
    })()
    return stopping
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!stopping) console.log('\n正在停止 …')
      void stop(0)
    })
  stopWhenOrphaned(() => void stop(0))

  try {
    const environment = parseEnvironment(process.env)
    if (environment.DATABASE_URL) await checkDatabase(environment.DATABASE_URL)
    else database = await ownDatabase(environment)
    if (mode === 'production') await buildWhenStale(environment)
    if (stopping) return await stopping
    server = await serve(mode, environment, environment.DATABASE_URL ?? database?.url ?? '', (port) =>
      console.log(
        `\n打开 http://localhost:${port} （${((Date.now() - began) / 1000).toFixed(1)} 秒）按 Ctrl-C 停止`,
      ),
    )
    server.on('exit', (code) => {
      if (!stopping) console.error(`服务意外停止（${code ?? '被终止'}）。`)
      void stop(1)
    })
  } catch (error) {
    if (stopping) return await stopping
    console.error(error instanceof Error ? error.message : error)
    await stop(1)
  }
}

async function ownDatabase(environment: Environment): Promise<EmbeddedDatabase> {
  const database = await step('启动内置 PostgreSQL', () => startEmbeddedDatabase(environment.DATA_DIR))
  const applied = await migrate(database.ownerUrl, database.runningRole)
  if (applied.length > 0) console.log(`· 数据库结构已更新（${applied.length} 步）`)
  await connectDatabase(database.url)
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  try {
    // Two first starts at once seed one after the other; the second finds everything there.
    await owner.query(`SELECT pg_advisory_lock(hashtext('seed'))`)
    const { rows } = await owner.query('SELECT count(*)::int AS editions FROM edition')
    if (rows[0].editions === 0) {
      // Only a first start needs the reader.
      const { seedDatabase } = await import('./seed-database')
      await step('读取并发布随附的责任清单', () => seedDatabase((line) => console.log(`  ${line}`)))
    }
  } finally {
    await owner.end()
    await closeDatabase()
  }
  return database
}

/** With a database of one's own nothing is started, migrated or seeded; what is missing is said in a sentence. */
async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new Error(`连不上 DATABASE_URL 的数据库：${error instanceof Error ? error.message : error}`)
  }
  try {
    const objection = await objectionToRole(client)
    if (objection) throw new Error(objection)
    const pending = await pendingMigrations(client, readMigrations())
    if (pending.length > 0)
      throw new Error(
        `数据库结构不是最新（差 ${pending.length} 步），请先设置 DATABASE_OWNER_URL 执行 npm run migrate。`,
      )
  } finally {
    await client.end()
  }
}

async function buildWhenStale(environment: Environment): Promise<void> {
  if (isBuilt()) return
  await alone(
    `${environment.DATA_DIR}/build`,
    async () => {
      if (!isBuilt()) await step('构建页面', build)
    },
    600_000,
  )
}

/** Starts the web server and resolves once it listens. Throws with its own sentence when it cannot. */
async function serve(
  mode: Mode,
  environment: Environment,
  databaseUrl: string,
  ready: (port: number) => void,
): Promise<ChildProcess> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, NEXT_TELEMETRY_DISABLED: '1' }
  if (mode === 'dev') {
    const port = environment.PORT ?? (await freePortFrom(3000))
    const next = [
      'node_modules/next/dist/bin/next',
      'dev',
      '-p',
      String(port),
      '-H',
      environment.HOST ?? '127.0.0.1',
    ]
    const child = spawn(process.execPath, next, { env, stdio: 'inherit' })
    ready(port)
    return child
  }
  const child = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.on('message', (message: { port?: number; failed?: string }) => {
      if (message.port === undefined) return reject(new Error(message.failed))
      ready(message.port)
      resolve(child)
    })
    child.on('exit', () => reject(new Error('服务没有启动。')))
  })
}

/** Asks the process to end, and makes it end when it does not within ten seconds. */
function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  })
}

/** Under npm: when npm was killed nobody can stop us any more, so we stop ourselves. */
function stopWhenOrphaned(stop: () => void): void {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || parent === 1) return
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, 1000).unref()
}
