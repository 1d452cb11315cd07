import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { createCluster, ensureRunning, portIfRunning, stopCluster } from './cluster'
import { findInstallation } from './installation'
import { alone, returnLease, takeLease } from './leases'

export interface EmbeddedDatabase {
  /** Connection of the running role, which owns nothing. */
  url: string
  runningRole: string
  /** Connection of the owning role, for migrations. */
  ownerUrl: string
  /** Connection of the cluster's superuser; only for making databases in tests. */
  superuserUrl: string
  /** Gives the database back; the last process of the checkout to do so stops it. */
  release(): Promise<void>
}

const DATABASE = 'responsibility'
const OWNER = 'responsibility_owner'
const RUNNING = 'responsibility_app'

interface Secrets {
  superuser: string
  owner: string
  running: string
}

/**
 * Starts, or joins, the PostgreSQL of this checkout: cluster in `dataDir`, loopback only, a free port, generated
 * passwords in `dataDir` (readable by us alone). Safe to call from several processes at once.
 */
export function startEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  return alone(dataDir, async () => {
    const at = findInstallation(dataDir)
    const { secrets, fresh } = readSecrets(dataDir)
    // Without its passwords an old cluster is of no use: somebody removed the data folder to begin anew.
    if (fresh) {
      await stopCluster(at.cluster)
      rmSync(join(at.cluster, 'PG_VERSION'), { force: true })
    }
    createCluster(at, secrets.superuser)
    const { port } = await ensureRunning(at, secrets.superuser, join(dataDir, 'postgres.log'))
    const url = (user: string, password: string, database: string) => urlOf(port, user, password, database)
    const superuserUrl = url('postgres', secrets.superuser, 'postgres')
    await createRoles(superuserUrl, secrets)
    takeLease(dataDir)
    return {
      url: url(RUNNING, secrets.running, DATABASE),
      ownerUrl: url(OWNER, secrets.owner, DATABASE),
      superuserUrl,
      runningRole: RUNNING,
      release: () =>
        alone(dataDir, async () => {
          if (returnLease(dataDir)) await stopCluster(at.cluster)
        }),
    }
  })
}

/** The running role's connection to the PostgreSQL of this checkout while that runs; null otherwise. Starts nothing. */
export async function embeddedUrlIfRunning(dataDir: string): Promise<string | null> {
  if (!existsSync(join(dataDir, 'secrets.json'))) return null
  const { secrets } = readSecrets(dataDir)
  const port = await portIfRunning(findInstallation(dataDir), secrets.superuser)
  return port === null ? null : urlOf(port, RUNNING, secrets.running, DATABASE)
}

const urlOf = (port: number, user: string, password: string, database: string) =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`

function readSecrets(dataDir: string): { secrets: Secrets; fresh: boolean } {
  const file = join(dataDir, 'secrets.json')
  mkdirSync(dataDir, { recursive: true })
  if (existsSync(file)) return { secrets: JSON.parse(readFileSync(file, 'utf8')), fresh: false }
  const secret = () => randomBytes(24).toString('hex')
  const secrets: Secrets = { superuser: secret(), owner: secret(), running: secret() }
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 })
  chmodSync(file, 0o600)
  return { secrets, fresh: true }
}

/** Roles and database, when they are missing. The owner may make databases: comparing migrations needs one. */
async function createRoles(superuserUrl: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (rowCount) return
    for (const [role, password, more] of [
      [OWNER, secrets.owner, 'CREATEDB'],
      [RUNNING, secrets.running, ''],
    ] as const) {
      const { rowCount: known } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
      const verb = known ? 'ALTER' : 'CREATE'
      await client.query(`${verb} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS ${more} PASSWORD '${password}'`)
    }
    await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`)
    await client.query(`REVOKE TEMPORARY ON DATABASE ${DATABASE} FROM PUBLIC`)
  } finally {
    await client.end()
  }
}
