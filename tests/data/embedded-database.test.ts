import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stopCluster } from '@/lib/server/embedded/cluster'
import { findInstallation } from '@/lib/server/embedded/installation'
import { isAlive, sleep, waitForEnd } from '@/lib/server/embedded/processes'

// Real processes, really killed: what a start must survive. Each holder is a process with a lease on the database.
let dataDir: string
let cluster: string
const holders: ChildProcess[] = []

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'responsibility-list-'))
  chmodSync(dataDir, 0o755)
  cluster = findInstallation(dataDir).cluster
})
afterAll(async () => {
  for (const holder of holders) holder.kill('SIGKILL')
  await stopCluster(cluster)
  rmSync(dataDir, { recursive: true, force: true })
})

async function hold(): Promise<{ holder: ChildProcess; url: string }> {
  const holder = spawn(process.execPath, ['--import', 'tsx', 'tests/support/hold-database.ts', dataDir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  holders.push(holder)
  const [url] = (await once(holder, 'message')) as [string]
  return { holder, url }
}

async function letGo(holder: ChildProcess) {
  holder.send('stop')
  await once(holder, 'exit')
}

async function kill(holder: ChildProcess) {
  holder.kill('SIGKILL')
  await once(holder, 'exit')
}

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const serverPid = () => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])

test('processes of one checkout share it, and the last one stops it', { timeout: 90_000 }, async () => {
  const [first, second] = await Promise.all([hold(), hold()])
  expect(second.url).toBe(first.url)
  expect(await ask(first.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  await ask(first.url, 'CREATE TABLE kept (n int)')
  const pid = serverPid()
  await letGo(first.holder)
  expect(await ask(second.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }])
  await letGo(second.holder)
  expect(isAlive(pid)).toBe(false)
})

test('a killed process stands in nobody’s way', { timeout: 90_000 }, async () => {
  const killed = await hold()
  const pid = serverPid()
  await kill(killed.holder)
  const next = await hold()
  expect(next.url).toBe(killed.url)
  await letGo(next.holder)
  expect(isAlive(pid)).toBe(false)
})

test('a killed server comes back with its data', { timeout: 90_000 }, async () => {
  const { holder } = await hold()
  const pid = serverPid()
  process.kill(pid, 'SIGKILL')
  await kill(holder)
  await waitForEnd(pid, 5000)
  const next = await hold()
  expect(await ask(next.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }])
  await letGo(next.holder)
})

test('a pid file that names somebody else’s process is no server', { timeout: 90_000 }, async () => {
  writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n0\n54321\n`)
  const { holder, url } = await hold()
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await letGo(holder)
  await sleep(50)
  expect(isAlive(process.pid)).toBe(true)
})

test('a lock left by a killed process is taken over', { timeout: 90_000 }, async () => {
  writeFileSync(join(dataDir, 'lock'), '999999 1')
  const { holder } = await hold()
  await letGo(holder)
})
