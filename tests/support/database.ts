import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { closeDatabase, connectDatabase } from '@/lib/data/client'
import { saveJurisdiction } from '@/lib/data/jurisdictions'

export type Role = 'running' | 'owner' | 'superuser'

/** A jurisdiction to test with, and another that must not notice. */
export const A = '990101'
export const B = '990102'

export interface TestDatabase {
  /** A connection of its own with that role; ended after the file's tests. */
  connect(role: Role): Promise<pg.Client>
  /** Lets the data functions of this process work as that role; `running` at first. */
  workAs(role: Role): Promise<void>
  /** The connection string of that role. */
  url(role: Role): string
}

/**
 * Gives the test file a migrated PostgreSQL database of its own, with two jurisdictions {@link A} and {@link B} that
 * have a bureau each. The data functions work in it as the running role. Call at the top of the file.
 */
export function useDatabase(): TestDatabase {
  const cluster = inject('cluster')
  const name = `${cluster.prefix}${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const clients: pg.Client[] = []
  const urls: Record<Role, string> = {
    running: cluster.url,
    owner: cluster.ownerUrl,
    superuser: cluster.superuserUrl,
  }
  const url = (role: Role) => {
    const changed = new URL(urls[role])
    changed.pathname = `/${name}`
    return changed.href
  }

  beforeAll(async () => {
    const superuser = new pg.Client({ connectionString: cluster.superuserUrl })
    await superuser.connect()
    await superuser.query(`CREATE DATABASE "${name}" TEMPLATE ${cluster.template} OWNER responsibility_owner`)
    // A copy brings no rights of the database itself.
    await superuser.query(`REVOKE TEMPORARY ON DATABASE "${name}" FROM PUBLIC`)
    await superuser.end()
    await connectDatabase(url('running'))
    const platform = systemAccess(null, 'test')
    const facts = { bureauName: null, areaCode: null, mergedIntoCode: null, card: noCard }
    await saveJurisdiction(platform, {
      ...facts,
      code: '990000',
      name: '某省',
      level: 'province',
      parentCode: null,
    })
    await saveJurisdiction(platform, {
      ...facts,
      code: '990100',
      name: '某市',
      level: 'city',
      parentCode: '990000',
    })
    for (const [code, place] of [
      [A, '甲县'],
      [B, '乙县'],
    ] as const)
      await saveJurisdiction(platform, {
        ...facts,
        code,
        name: place,
        level: 'county',
        parentCode: '990100',
        bureauName: `${place}卫生健康局`,
        areaCode: '0999',
      })
  })

  afterAll(async () => {
    await closeDatabase()
    for (const client of clients) await client.end()
    const superuser = new pg.Client({ connectionString: cluster.superuserUrl })
    await superuser.connect()
    await superuser.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    await superuser.end()
  })

  return {
    url,
    workAs: (role) => connectDatabase(url(role)),
    connect: async (role) => {
      const client = new pg.Client({ connectionString: url(role) })
      await client.connect()
      clients.push(client)
      return client
    },
  }
}

const noCard = { address: null, phone: null, hours: null, website: null }
