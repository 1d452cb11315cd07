import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Installation } from './installation'
import { commandOf, freePort, isAlive, sleep, waitForEnd } from './processes'

/** A running server: where it listens (loopback only) and its process. */
export interface RunningCluster {
  port: number
  pid: number
}

/** Makes the cluster if the folder is empty. Locale C, UTF-8: the same order of texts on every machine. */
export function createCluster(at: Installation, superuserPassword: string): void {
  if (existsSync(join(at.cluster, 'PG_VERSION'))) return
  for (const item of readdirSync(at.cluster)) rmSync(join(at.cluster, item), { recursive: true, force: true })
  const passwordFile = join(at.cluster, '..', `.initdb-${randomBytes(6).toString('hex')}`)
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  if (at.user) chownSync(passwordFile, at.user.uid, at.user.gid)
  try {
    const flags = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C']
    execFileSync(at.initdb, [`--pgdata=${at.cluster}`, `--pwfile=${passwordFile}`, ...flags], {
      ...at.user,
      cwd: at.cluster,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/**
 * The server of this cluster: the one that already runs (another process of ours started it, or was killed and left
 * it), else a new one. It runs in its own process group, so Ctrl-C in a terminal reaches us first.
 */
export async function ensureRunning(
  at: Installation,
  superuserPassword: string,
  logFile: string,
): Promise<RunningCluster> {
  const found = await findRunning(at, superuserPassword)
  if (found) return found
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const log = openSync(logFile, 'w')
    const child = spawn(
      at.postgres,
      ['-D', at.cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...at.user, cwd: at.cluster, detached: true, stdio: ['ignore', log, log] },
    )
    child.unref()
    child.on('error', () => {})
    while (child.exitCode === null && child.signalCode === null && child.pid) {
      if (await answers(port, superuserPassword)) return { port, pid: child.pid }
      await sleep(40)
    }
    // A killed server's shared memory may be held for a moment by its last children; a port may be snatched away.
    if (attempt >= 6)
      throw new Error(`内置 PostgreSQL 未能启动：${readFileSync(logFile, 'utf8').trim().slice(-600)}`)
    await sleep(500)
  }
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=128MB',
  // Short queries only: compiling them costs more than running them.
  'jit=off',
  'log_timezone=UTC',
  'timezone=UTC',
]

/** Stops the server, letting it write down what it has. */
export async function stopCluster(cluster: string): Promise<void> {
  const pid = readPidFile(cluster)?.pid
  if (!pid || !isOurs(pid, cluster)) return
  process.kill(pid, 'SIGINT')
  if (await waitForEnd(pid, 15_000)) return
  process.kill(pid, 'SIGQUIT')
  await waitForEnd(pid, 5_000)
}

/** The port of the server of this place while it runs and answers; null otherwise. Starts nothing. */
export async function portIfRunning(at: Installation, password: string): Promise<number | null> {
  const running = readPidFile(at.cluster)
  if (!running?.port || !isOurs(running.pid, at.cluster)) return null
  return (await answers(running.port, password)) ? running.port : null
}

async function findRunning(at: Installation, password: string): Promise<RunningCluster | null> {
  const end = Date.now() + 15_000
  for (;;) {
    const running = readPidFile(at.cluster)
    if (!running) return null
    if (!isOurs(running.pid, at.cluster)) {
      rmSync(join(at.cluster, 'postmaster.pid'), { force: true })
      return null
    }
    if (running.port && (await answers(running.port, password))) return running
    if (Date.now() > end) {
      await stopCluster(at.cluster)
      return null
    }
    await sleep(100)
  }
}

function readPidFile(cluster: string): RunningCluster | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return null
  }
}

/** A process id is reused after a restart of the machine: the pid file alone proves nothing. */
function isOurs(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  const command = commandOf(pid)
  return command === '' || command.includes(cluster)
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
