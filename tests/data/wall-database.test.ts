import type { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { loadEdition } from '@/lib/data/editions'
import { publishList } from '@/lib/data/publish'
import { withAccess } from '@/lib/data/with-access'
import { ROLE_PERMISSIONS } from '@/lib/domain/permissions'
import { A, B, useDatabase } from '../support/database'
import { smallList } from '../support/lists'

// The third wall alone: raw SQL without any `where`, as the role the application runs as.
const database = useDatabase()
let raw: Client
let draftOfB: string

beforeAll(async () => {
  for (const code of [A, B]) {
    const access = systemAccess(code, 'test')
    await publishList(access, {
      list: smallList(code),
      reason: '首次入库',
      basis: '测试',
      document: {
        fileName: 'x.txt',
        mediaType: 'text/plain',
        bytes: new Uint8Array([65]),
        warnings: [],
        unplaced: [],
      },
    })
    const draft = await openDraft(access)
    if (code === B) draftOfB = draft
  }
  raw = await database.connect('running')
})

const { editor, reviewer, administrator } = ROLE_PERMISSIONS
const ALL_OF_A_BUREAU = [...editor, ...reviewer, ...administrator].join(',')

/** Runs `work` in the context of a jurisdiction, with all that its members may do, and rolls back. */
async function as<T>(client: Client, jurisdiction: string, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    await client.query(
      `SELECT set_config('app.jurisdiction', $1, true), set_config('app.permissions', $2, true)`,
      [jurisdiction, ALL_OF_A_BUREAU],
    )
    return await work()
  } finally {
    await client.query('ROLLBACK')
  }
}

const codes = async (client: Client, sql: string) =>
  (await client.query(sql)).rows.map((row) => row.code).sort()

describe('reading', () => {
  test('without a context there are published rows and nothing else', async () => {
    expect(await codes(raw, `SELECT DISTINCT jurisdiction_code AS code FROM entry`)).toEqual([A, B])
    expect(await codes(raw, `SELECT state AS code FROM edition`)).toEqual(['published', 'published'])
    for (const table of ['entry_private', 'source_document', 'audit_entry', 'person', 'membership'])
      expect((await raw.query(`SELECT * FROM ${table}`)).rows, table).toEqual([])
  })

  test('a bureau sees its own draft, names, documents and log, and no other', async () => {
    await as(raw, A, async () => {
      expect(await codes(raw, `SELECT jurisdiction_code AS code FROM edition WHERE state = 'draft'`)).toEqual(
        [A],
      )
      for (const table of ['entry_private', 'source_document', 'audit_entry'])
        expect(await codes(raw, `SELECT DISTINCT jurisdiction_code AS code FROM ${table}`), table).toEqual([
          A,
        ])
      expect((await raw.query('SELECT 1 FROM entry WHERE edition_id = $1', [draftOfB])).rows).toEqual([])
    })
  })

  test('names of officials are not in what the public loads', async () => {
    const edition = await loadEdition(publicAccess(), A, 1)
    expect(edition?.list?.plans[0]?.roster[0]).toMatchObject({ position: '副县长', name: null })
    expect((await raw.query(`SELECT 1 FROM entry WHERE data::text LIKE '%张三丰%'`)).rows).toEqual([])
  })
})

describe('writing', () => {
  const tenant = ['edition', 'entry', 'entry_private', 'source_document', 'search_row', 'membership'] as const

  test.each(tenant)('%s: rows of another jurisdiction cannot be changed or deleted', async (table) => {
    await as(raw, A, async () => {
      const changed = await raw.query(
        `UPDATE ${table} SET jurisdiction_code = jurisdiction_code WHERE jurisdiction_code = $1`,
        [B],
      )
      expect(changed.rowCount).toBe(0)
      expect((await raw.query(`DELETE FROM ${table} WHERE jurisdiction_code = $1`, [B])).rowCount).toBe(0)
    })
  })

  test('rows cannot be planted in another jurisdiction or moved there', async () => {
    const plant = `INSERT INTO entry (jurisdiction_code, edition_id, entry_id, part, kind, position, data)
                   VALUES ($1, $2, 'planted', 'duties', 'duty', 999, '{}')`
    await expect(as(raw, A, () => raw.query(plant, [B, draftOfB]))).rejects.toThrow(
      /row-level security|unknown/,
    )
    await expect(
      as(raw, A, () => raw.query(`INSERT INTO edition (jurisdiction_code) VALUES ($1)`, [B])),
    ).rejects.toThrow(/row-level security/)
    await expect(
      as(raw, A, () => raw.query(`UPDATE edition SET jurisdiction_code = $1 WHERE state = 'draft'`, [B])),
    ).rejects.toThrow(/row-level security|keeps its key/)
    await expect(
      as(raw, A, () =>
        raw.query(`INSERT INTO audit_entry (jurisdiction_code, actor, action) VALUES ($1, 'x', 'y')`, [B]),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('without a context nothing can be written, registries and jurisdictions included', async () => {
    await expect(raw.query(`INSERT INTO edition (jurisdiction_code) VALUES ($1)`, [A])).rejects.toThrow(
      /only with the permission/,
    )
    await expect(
      raw.query(`INSERT INTO jurisdiction (code, name, level) VALUES ('990199', 'x', 'county')`),
    ).rejects.toThrow(/row-level/)
    await expect(
      raw.query(`INSERT INTO synonym (term, means, source, confidence) VALUES ('a', 'b', 'c', 1)`),
    ).rejects.toThrow(/row-level/)
    expect((await raw.query(`UPDATE jurisdiction SET name = 'x'`)).rowCount).toBe(0)
  })
})

describe('roles', () => {
  test('every table is under forced row-level security, Prisma’s own aside', async () => {
    const { rows } = await raw.query(`
      SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         AND relname <> '_prisma_migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`)
    expect(rows).toEqual([])
  })

  test('every key and foreign key of a tenant table begins with the jurisdiction', async () => {
    const { rows } = await raw.query(`
      SELECT c.conrelid::regclass::text AS table, c.conname FROM pg_constraint c
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       WHERE c.contype IN ('p', 'f') AND a.attname <> 'jurisdiction_code' AND c.conrelid IN
         ('edition'::regclass, 'entry'::regclass, 'entry_private'::regclass, 'source_document'::regclass, 'search_row'::regclass,
          'finding'::regclass, 'finding_step'::regclass)`)
    expect(rows).toEqual([])
  })

  test('the running role owns nothing, bypasses nothing and cannot become more', async () => {
    const { rows } = await raw.query(`
      SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS strong,
             (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
        FROM pg_roles r WHERE rolname = current_user`)
    expect(rows).toEqual([{ strong: false, owned: 0 }])
    for (const attempt of [
      'SET ROLE responsibility_owner',
      'ALTER TABLE entry DISABLE ROW LEVEL SECURITY',
      'TRUNCATE search_row',
      'SET session_replication_role = replica',
    ])
      await expect(raw.query(attempt), attempt).rejects.toThrow(/permission denied|must be owner/)
  })

  test('the owner is bound too', async () => {
    const owner = await database.connect('owner')
    expect((await owner.query(`SELECT 1 FROM edition WHERE state = 'draft'`)).rows).toEqual([])
    expect((await owner.query('SELECT 1 FROM entry_private')).rows).toEqual([])
  })

  test('a context ends with its unit of work', async () => {
    const seen = () => withAccess(publicAccess(), (tx) => tx.edition.count({ where: { state: 'draft' } }))
    await Promise.all(
      Array.from({ length: 30 }, () => withAccess(systemAccess(A, 'test'), (tx) => tx.edition.count())),
    )
    expect(await Promise.all(Array.from({ length: 30 }, seen))).toEqual(Array(30).fill(0))
  })
})
