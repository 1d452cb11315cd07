import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { verifyDigest } from '@/lib/data/digest'
import { listEditions, loadCurrentEdition, loadEdition, recentEditions } from '@/lib/data/editions'
import { findJurisdiction, listDirectory } from '@/lib/data/jurisdictions'
import { publishList } from '@/lib/data/publish'
import { withdrawEdition } from '@/lib/data/withdraw'
import { A, B, useDatabase } from '../support/database'
import { smallList } from '../support/lists'

const database = useDatabase()
const anyone = publicAccess()
const a = systemAccess(A, 'test')
const publish = (word: string) => publishList(a, { list: smallList(word), reason: '调整', basis: '测试依据' })

describe('editions of one jurisdiction', () => {
  test('before the first there is none', async () => {
    expect(await loadCurrentEdition(anyone, A)).toBeNull()
    expect(await loadEdition(anyone, A, 1)).toBeNull()
    expect(await listEditions(anyone, A)).toEqual([])
    expect(await loadCurrentEdition(anyone, '000000')).toBeNull()
  })

  test('the first is in force, numbered and sealed', async () => {
    const head = await publish('甲')
    expect(head).toMatchObject({
      number: 1,
      state: 'published',
      title: '甲责任清单',
      previousDigest: null,
      reason: '调整',
    })
    expect(head.counts).toEqual({ duties: 1, boundaries: 1, procedures: 1, services: 1, plans: 1 })
    const edition = await loadCurrentEdition(anyone, A)
    expect(edition?.head).toEqual(head)
    expect(verifyDigest(edition!.list, head)).toBe(true)
  })

  test('the next supersedes it and is chained to it; entries that stay keep their ids', async () => {
    const second = await publish('甲')
    const first = await loadEdition(anyone, A, 1)
    const current = await loadCurrentEdition(anyone, A)
    expect(first?.head.state).toBe('superseded')
    expect(second).toMatchObject({ number: 2, previousDigest: first?.head.digest })
    expect(second.digest).not.toBe(first?.head.digest)
    expect(current?.list).toEqual(first?.list)
    expect((await listEditions(anyone, A)).map((head) => head.number)).toEqual([2, 1])
  })

  test('one changed character breaks the seal', async () => {
    const { head, list } = (await loadCurrentEdition(anyone, A))!
    const changed = structuredClone(list)
    changed.services[0]!.phone = '12345679'
    expect(verifyDigest(changed, head)).toBe(false)
    expect(verifyDigest(list, { ...head, previousDigest: null })).toBe(false)
  })

  test('a withdrawn edition keeps its head and says why', async () => {
    await withdrawEdition(a, '电话有误')
    expect(await loadCurrentEdition(anyone, A)).toBeNull()
    expect(await listDirectory(anyone)).toMatchObject([
      { edition: null, isWithdrawn: true },
      { edition: null, isWithdrawn: false },
    ])
    expect(await loadEdition(anyone, A, 2)).toMatchObject({
      head: { state: 'withdrawn', withdrawnReason: '电话有误' },
      list: null,
    })
    const raw = await database.connect('running')
    const { rows } = await raw.query(
      `SELECT DISTINCT e.number FROM entry JOIN edition e ON e.id = edition_id`,
    )
    expect(rows).toEqual([{ number: 1 }])
    expect(await publish('丙')).toMatchObject({ number: 3 })
  })

  test('publications announce themselves', async () => {
    const listener = await database.connect('running')
    await listener.query('LISTEN edition_published')
    const heard = new Promise((resolve) => listener.on('notification', (message) => resolve(message.payload)))
    await publish('丁')
    expect(await heard).toBe(A)
  })

  test('two at once come one after the other', async () => {
    const heads = await Promise.all([publish('戊'), publish('己'), publish('庚')])
    expect(heads.map((head) => head.number).sort()).toEqual([5, 6, 7])
  })

  test('what fails leaves nothing', async () => {
    const broken = smallList('坏')
    broken.services[0]!.content = 'nul \u0000'
    const count = (await listEditions(anyone, A)).length
    await expect(publishList(a, { list: broken, reason: '调整', basis: '依据' })).rejects.toThrow()
    await expect(publishList(a, { list: smallList('无'), reason: ' ', basis: '依据' })).rejects.toThrow()
    expect((await listEditions(anyone, A)).length).toBe(count)
    expect((await loadCurrentEdition(anyone, A))?.head.number).toBe(7)
  })
})

describe('directory', () => {
  test('lists divisions with a bureau, with ancestors and the edition in force', async () => {
    const directory = await listDirectory(anyone)
    expect(directory.map((entry) => [entry.jurisdiction.code, entry.edition?.number ?? null])).toEqual([
      [A, 7],
      [B, null],
    ])
    // An edition was withdrawn once, but one is in force again.
    expect(directory.map(({ isWithdrawn }) => isWithdrawn)).toEqual([false, false])
    expect(directory[0]?.jurisdiction.ancestors.map((up) => up.name)).toEqual(['某省', '某市'])
    expect(await findJurisdiction(anyone, A)).toEqual(directory[0]?.jurisdiction)
    expect(await findJurisdiction(anyone, '123456')).toBeNull()
  })

  test('recent publications come newest first', async () => {
    await publishList(systemAccess(B, 'test'), { list: smallList('乙'), reason: '首次', basis: '依据' })
    const recent = await recentEditions(anyone, 5)
    expect(recent.map((entry) => entry.jurisdiction.code)).toEqual([B, A])
    expect(await recentEditions(anyone, 1)).toHaveLength(1)
  })
})

test('the digest is what docs/decisions says: SHA-256 of canonical JSON', async () => {
  const { head, list } = (await loadCurrentEdition(anyone, B))!
  const text = (value: unknown): string =>
    Array.isArray(value)
      ? `[${value.map(text).join()}]`
      : value && typeof value === 'object'
        ? `{${Object.entries(value)
            .filter(([key]) => key !== 'source' && !(key === 'name' && 'position' in value))
            .sort(([x], [y]) => (x < y ? -1 : 1))
            .map(([key, inner]) => `"${key}":${text(inner)}`)
            .join()}}`
        : JSON.stringify(value)
  const bytes = text({ list, previousDigest: head.previousDigest })
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(head.digest)
})
