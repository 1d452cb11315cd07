import { type ChildProcess, spawn } from 'node:child_process'
import { closeDatabase, connectDatabase } from '@/lib/data/client'
import { startEmbeddedDatabase } from '@/lib/server/embedded/database'
import { migrate } from '@/lib/server/migrate'
import { build, isBuilt } from '../build.mjs'
import { freePortFrom } from '../free-port'
import { seedDatabase } from '../seed-database'
import { step } from '../steps.mjs'

/** The whole product on a database of the benchmark's own. */
export interface Portal {
  origin: string
  /** Process id of the web server, to read its memory. */
  pid: number
  stop(): Promise<void>
}

/** Database migrated and seeded with the real documents; `fill` adds the synthetic ones when they are not there yet. */
export async function openPortal(dataDir: string, fill: () => Promise<void>): Promise<Portal> {
  const database = await step('PostgreSQL', () => startEmbeddedDatabase(dataDir))
  try {
    await migrate(database.ownerUrl, database.runningRole)
    await connectDatabase(database.url)
    await seedDatabase(() => {})
    await fill()
    if (!isBuilt()) await step('build', build)
    const server = await serve(database.url)
    return {
      ...server,
      async stop() {
        await server.stop()
        await closeDatabase()
        await database.release()
      },
    }
  } catch (error) {
    await closeDatabase()
    await database.release()
    throw error
  }
}

async function serve(databaseUrl: string): Promise<Portal> {
  const port = await freePortFrom(4300)
  const child = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await listening(child)
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid!, stop: () => end(child) }
}

/** Plain Node answering the same bytes from memory, in a process of its own: the limit. */
export async function serveBare(bodyFile: string): Promise<Portal> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/bare-server.ts', bodyFile], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { port } = await listening(child)
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid!, stop: () => end(child) }
}

function listening(child: ChildProcess): Promise<{ port: number }> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: { port?: number; failed?: string }) =>
      message.port ? resolve({ port: message.port }) : reject(new Error(message.failed)),
    )
    child.once('exit', (code) => reject(new Error(`server ended with ${code}`)))
  })
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
