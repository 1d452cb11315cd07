import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { publicAccess } from '@/lib/auth/access'
import { verifyDigest } from '@/lib/data/digest'
import { loadCurrentEdition } from '@/lib/data/editions'
import { listDirectory } from '@/lib/data/jurisdictions'
import { readDocument } from '@/lib/documents/read/read'
import { assignIds } from '@/lib/domain/list/assign-ids'
import { flattenList } from '@/lib/domain/list/entries'
import { seedDatabase } from '../../scripts/seed-database'
import { useDatabase } from '../support/database'

const database = useDatabase()
const FOLDER = 'prisma/seed/documents'
const files = readdirSync(FOLDER)

test('five documents become five first editions, and a second run changes nothing', {
  timeout: 120_000,
}, async () => {
  await seedDatabase(() => {})
  const said: string[] = []
  await seedDatabase((line) => said.push(line))
  expect(said).toEqual(files.sort().map((file) => `${file}：已入库`))
  const seeded = (await listDirectory(publicAccess())).filter((entry) => entry.edition)
  expect(seeded.map((entry) => [entry.jurisdiction.code, entry.edition?.number])).toEqual(
    files.map((file) => [file.slice(0, 6), 1]).sort(),
  )
  for (const { jurisdiction } of seeded) expect(jurisdiction.ancestors.length).toBeGreaterThan(0)
})

test.each(files)('%s: the list loaded is the list read', async (file) => {
  const code = file.slice(0, 6)
  const bytes = new Uint8Array(readFileSync(`${FOLDER}/${file}`))
  const { list, warnings, unplaced } = await readDocument(bytes, file)
  const edition = await loadCurrentEdition(publicAccess(), code)
  const expected = assignIds(code, list)
  const names = expected.plans.flatMap((plan) => plan.roster.map((seat) => seat.name)).filter(Boolean)
  for (const plan of expected.plans) for (const seat of plan.roster) seat.name = null
  expect(edition?.list).toEqual(expected)
  expect(verifyDigest(edition!.list, edition!.head)).toBe(true)
  const ids = flattenList(expected).map((row) => row.entryId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[a-z2-7]{10}$/.test(id))).toEqual([])

  const raw = await database.connect('superuser')
  const kept = await raw.query(
    'SELECT bytes, warnings, unplaced FROM source_document WHERE jurisdiction_code = $1',
    [code],
  )
  expect(new Uint8Array(kept.rows[0].bytes)).toEqual(bytes)
  expect(kept.rows[0].warnings).toEqual(JSON.parse(JSON.stringify(warnings)))
  expect(kept.rows[0].unplaced).toEqual(unplaced)
  const secret = await raw.query('SELECT data FROM entry_private WHERE jurisdiction_code = $1', [code])
  expect(secret.rows.map((row) => row.data.name).sort()).toEqual(names.sort())
  const exposed = await raw.query(
    `SELECT count(*)::int FROM entry WHERE jurisdiction_code = $1 AND data ->> 'name' = ANY($2) AND kind = 'rosterSeat'`,
    [code, names],
  )
  expect(exposed.rows[0].count).toBe(0)
})
