import type { Client } from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { publishList } from '@/lib/data/publish'
import { PERMISSIONS, type Permission, ROLE_PERMISSIONS } from '@/lib/domain/permissions'
import { A, useDatabase } from '../support/database'
import { smallList } from '../support/lists'

// The database alone, as the running role: which step of an edition takes which permission, and who signs for it.
const database = useDatabase()
const EDITOR = '00000000-0000-4000-8000-000000000001'
const REVIEWER = '00000000-0000-4000-8000-000000000002'
let client: Client
let first: string

beforeAll(async () => {
  const head = await publishList(systemAccess(A, 'test'), {
    list: smallList('甲'),
    reason: '入库',
    basis: '测试',
  })
  first = head.digest ?? ''
  client = await database.connect('running')
})
beforeEach(async () => {
  await client.query('BEGIN')
  return () => client.query('ROLLBACK').then(() => {})
})

async function become(person: string | null, permissions: readonly Permission[]) {
  await client.query(
    `SELECT set_config('app.jurisdiction', $1, true), set_config('app.person', $2, true),
            set_config('app.permissions', $3, true)`,
    [A, person ?? '', permissions.join(',')],
  )
}

const FOLLOWS = () =>
  `number = 2, digest = repeat('1', 64), previous_digest = '${first}', published_at = now(), published_by = app_person()`
/** What a step sets besides the state. */
const SETS: Record<string, () => string> = {
  submitted: () => `submitted_by = app_person(), reason = 'r', basis = 'b'`,
  approved: () => `approved_by = app_person()`,
  scheduled: () => `approved_by = coalesce(approved_by, app_person()), scheduled_for = now()`,
  returned: () => `returned_reason = 'r'`,
  published: FOLLOWS,
  withdrawn: () => `withdrawn_reason = 'r'`,
}

/** Takes the working edition (or the one in force) a step further. */
async function step(state: string, more?: string): Promise<void> {
  const which = ['superseded', 'withdrawn'].includes(state) ? `state = 'published'` : 'number IS NULL'
  const sets = [`state = '${state}'`, SETS[state]?.(), more].filter(Boolean).join(', ')
  if (state === 'published')
    await client.query(`UPDATE edition SET state = 'superseded' WHERE state = 'published'`)
  const { rowCount } = await client.query(`UPDATE edition SET ${sets} WHERE ${which}`)
  if (rowCount !== 1) throw new Error(`${rowCount} editions`)
}

const draft = () => client.query(`INSERT INTO edition (jurisdiction_code) VALUES ($1)`, [A])

/** Brings the working edition into a state, each step by whoever may. */
async function standAt(path: string[]) {
  await become(EDITOR, ROLE_PERMISSIONS.editor)
  await draft()
  for (const state of path) {
    if (state === 'submitted' || state === 'draft') await become(EDITOR, ROLE_PERMISSIONS.editor)
    else await become(REVIEWER, ROLE_PERMISSIONS.reviewer)
    await step(state)
  }
}

const STEPS: [path: string[], to: string, needed: Permission, person: string][] = [
  [[], 'draft', 'draft:edit', EDITOR],
  [[], 'submitted', 'draft:submit', EDITOR],
  [['submitted'], 'draft', 'draft:submit', EDITOR],
  [['submitted'], 'approved', 'draft:review', REVIEWER],
  [['submitted'], 'returned', 'draft:review', REVIEWER],
  [['submitted'], 'scheduled', 'draft:review', REVIEWER],
  [['submitted', 'returned'], 'draft', 'draft:edit', EDITOR],
  [['submitted', 'returned'], 'submitted', 'draft:submit', EDITOR],
  [['submitted', 'approved'], 'returned', 'draft:review', REVIEWER],
  [['submitted', 'approved'], 'scheduled', 'draft:review', REVIEWER],
  [['submitted', 'approved'], 'published', 'edition:publish', REVIEWER],
  [['submitted', 'scheduled'], 'approved', 'draft:review', REVIEWER],
  [['submitted', 'scheduled'], 'published', 'edition:publish', REVIEWER],
  [[], 'withdrawn', 'edition:withdraw', REVIEWER],
]

describe.each(STEPS)('%j to %s takes %s', (path, to, needed, person) => {
  test('which is enough', async () => {
    await standAt(path)
    await become(person, ['draft:read', needed])
    await step(to)
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  })

  test('and without which all the others are not', async () => {
    await standAt(path)
    await become(
      person,
      PERMISSIONS.filter((permission) => permission !== needed),
    )
    await expect(step(to)).rejects.toThrow(`only with the permission ${needed}`)
  })
})

test.each([
  [[], 'approved'],
  [[], 'scheduled'],
  [[], 'returned'],
  [[], 'superseded'],
  [['submitted'], 'submitted'],
  [['submitted'], 'published'],
  [['submitted', 'returned'], 'approved'],
  [['submitted', 'returned'], 'published'],
])('%j to %s is no step, whatever one may do', async (path, to) => {
  await standAt(path)
  await become(null, PERMISSIONS)
  if (to === 'superseded') {
    await step(to)
    await expect(client.query('SET CONSTRAINTS ALL IMMEDIATE')).rejects.toThrow(/superseded by none/)
  } else await expect(step(to)).rejects.toThrow(/does not become/)
})

describe('a draft', () => {
  test('begins and is thrown away only with draft:edit', async () => {
    const others = PERMISSIONS.filter((permission) => permission !== 'draft:edit')
    await become(EDITOR, others)
    await client.query('SAVEPOINT here')
    await expect(draft()).rejects.toThrow('draft:edit')
    await client.query('ROLLBACK TO here')
    await standAt([])
    await become(EDITOR, others)
    await expect(client.query('DELETE FROM edition WHERE number IS NULL')).rejects.toThrow('draft:edit')
  })

  test('cannot be thrown away before a reviewer’s eyes', async () => {
    await standAt(['submitted'])
    await become(EDITOR, PERMISSIONS)
    await expect(client.query('DELETE FROM edition WHERE number IS NULL')).rejects.toThrow(/not thrown away/)
  })

  test('has entries that a reviewer cannot change', async () => {
    await standAt([])
    await become(REVIEWER, ROLE_PERMISSIONS.reviewer)
    const planted = client.query(
      `INSERT INTO entry (jurisdiction_code, edition_id, entry_id, part, kind, position, data)
       SELECT jurisdiction_code, id, 'new', 'duties', 'duty', 0, '{}' FROM edition WHERE number IS NULL`,
    )
    await expect(planted).rejects.toThrow('draft:edit')
  })
})

describe('signatures', () => {
  const everything = () => become(EDITOR, PERMISSIONS)

  test('one person with every permission cannot publish alone', async () => {
    await everything()
    await draft()
    await client.query('SAVEPOINT here')
    await expect(step('published', `reason = 'r', basis = 'b'`)).rejects.toThrow(/only an approved/)
    await client.query('ROLLBACK TO here')
    await step('submitted')
    await expect(step('approved')).rejects.toThrow(/edition_four_eyes/)
  })

  test('one person approves alone under a grant that holds, and under none that does not', async () => {
    const approve = () =>
      step('approved', 'self_approval_id = self_approval_of(jurisdiction_code, app_person())')
    const grant = async (until: string) => {
      // Nobody grants it to themselves.
      await become(REVIEWER, PERMISSIONS)
      await client.query(
        `INSERT INTO self_approval (jurisdiction_code, person_id, reason, granted_at, expires_at)
         VALUES ($1, $2, 'r', now() - interval '2 days', now() + $3::interval)`,
        [A, EDITOR, until],
      )
      await everything()
    }
    await everything()
    await draft()
    await step('submitted')
    await grant('-1 day')
    await client.query('SAVEPOINT here')
    await expect(approve()).rejects.toThrow(/edition_four_eyes/)
    await client.query('ROLLBACK TO here')
    await grant('1 day')
    await client.query('SAVEPOINT there')
    await expect(step('approved', 'self_approval_id = gen_random_uuid()')).rejects.toThrow(/grant in force/)
    await client.query('ROLLBACK TO there')
    await approve()
    await step('published')
  })

  test.each([
    [[], 'submitted', `submitted_by = '${REVIEWER}'`],
    [['submitted'], 'approved', `approved_by = '${REVIEWER}'`],
    [['submitted'], 'approved', `approved_by = NULL`],
    [['submitted', 'approved'], 'published', `submitted_by = '${REVIEWER}'`],
    [['submitted', 'approved'], 'published', `published_by = '${REVIEWER}'`],
  ])('%j to %s with %s: nobody signs for another', async (path, to, forged) => {
    await standAt(path)
    await everything()
    const field = forged.split(' ')[0]
    const sets = (SETS[to]?.() ?? '').split(', ').filter((set) => !set.startsWith(`${field} `))
    if (to === 'published')
      await client.query(`UPDATE edition SET state = 'superseded' WHERE state = 'published'`)
    await expect(
      client.query(
        `UPDATE edition SET ${[`state = '${to}'`, ...sets, forged].join(', ')} WHERE number IS NULL`,
      ),
    ).rejects.toThrow(/signed by whoever/)
  })

  test('what no person submitted and approved is published by none', async () => {
    await become(null, PERMISSIONS)
    await draft()
    await step('submitted')
    await step('approved')
    await expect(step('published')).rejects.toThrow(/by one person and approved by another/)
  })

  test('what is approved is what was submitted', async () => {
    await standAt(['submitted'])
    await become(REVIEWER, PERMISSIONS)
    await expect(step('approved', `title = 'x'`)).rejects.toThrow(/cannot change/)
  })
})
