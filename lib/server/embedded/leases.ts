import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { birthOf, isAlive, sleep } from './processes'

/**
 * Several processes of one checkout (a server, a developer's, a script) share one database. Each leaves a lease,
 * and whoever gives back the last one stops the database. A lease whose process is gone counts for nothing, so a
 * killed process leaves nothing behind.
 */
const folder = (dataDir: string) => join(dataDir, 'leases')

export function takeLease(dataDir: string): void {
  mkdirSync(folder(dataDir), { recursive: true })
  writeFileSync(join(folder(dataDir), String(process.pid)), birthOf(process.pid))
}

/** Gives back this process's lease; true when nobody else holds one. */
export function returnLease(dataDir: string): boolean {
  rmSync(join(folder(dataDir), String(process.pid)), { force: true })
  return livingLeases(dataDir).length === 0
}

/** Ids of the living processes that hold a lease. Removes the leases of dead ones. */
export function livingLeases(dataDir: string): number[] {
  mkdirSync(folder(dataDir), { recursive: true })
  return readdirSync(folder(dataDir))
    .map(Number)
    .filter((pid) => {
      const file = join(folder(dataDir), String(pid))
      if (isStillThere(pid, file)) return true
      rmSync(file, { force: true })
      return false
    })
}

/**
 * Runs `work` while no other process of this checkout does the same. Throws when the lock is not had within
 * `patience` milliseconds; a lock whose holder is gone is taken over.
 */
export async function alone<T>(dataDir: string, work: () => Promise<T>, patience = 60_000): Promise<T> {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'lock')
  const end = Date.now() + patience
  while (!tryLock(file)) {
    if (!holderIsThere(file)) clearAway(file)
    else if (Date.now() > end) throw new Error(`另一个进程长时间占用 ${file}，请先停止它。`)
    await sleep(50)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid} ${birthOf(process.pid)}`, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Files half made are given this long before they count as left behind, in milliseconds. */
const SETTLED = 5_000

function holderIsThere(file: string): boolean {
  try {
    const [pid, ...birth] = readFileSync(file, 'utf8').split(' ')
    if (!pid) return Date.now() - statSync(file).mtimeMs < SETTLED
    return isAlive(Number(pid)) && birthOf(Number(pid)) === birth.join(' ')
  } catch {
    return false
  }
}

/** Removes a lock whose holder is gone. One process at a time, or the second would remove the first one's new lock. */
function clearAway(file: string): void {
  const broom = `${file}.clearing`
  if (!tryLock(broom)) {
    const age = Date.now() - (statSync(broom, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > SETTLED) rmSync(broom, { force: true })
    return
  }
  try {
    if (!holderIsThere(file)) rmSync(file, { force: true })
  } finally {
    rmSync(broom, { force: true })
  }
}

function isStillThere(pid: number, file: string): boolean {
  try {
    return isAlive(pid) && birthOf(pid) === readFileSync(file, 'utf8')
  } catch {
    return false
  }
}
