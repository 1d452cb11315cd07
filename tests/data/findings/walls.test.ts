import type { Client } from 'pg'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { setPlatformMemberDisabled } from '@/lib/data/administration/platform-members'
import { bureausWithFindings, countFindings, listFindings } from '@/lib/data/findings/list-findings'
import { withAccess } from '@/lib/data/with-access'
import { findingFilterSchema } from '@/lib/domain/findings/filter'
import { type Permission, ROLE_PERMISSIONS, type Role } from '@/lib/domain/permissions'
import { makeAuditor, type TestAuditor } from '../../support/auditors'
import { A, B, useDatabase } from '../../support/database'
import { aFinding } from '../../support/findings'
import { makeMember, type TestMember } from '../../support/members'
import { member, publishFirst } from '../workflow/people'

// The database alone, as the running role: who sees findings, who takes which step, and that nothing is unsaid.
const database = useDatabase()
const everything = findingFilterSchema.parse({ group: 'all' })
const today = '2026-11-20'
let raw: Client
let wide: TestAuditor
let narrow: TestAuditor
let nowhere: TestAuditor
let editor: TestMember
let inA: string

beforeAll(async () => {
  for (const code of [A, B]) await publishFirst(code)
  wide = await makeAuditor('wide', ['990100'])
  narrow = await makeAuditor('narrow', [B, '460000'])
  nowhere = await makeAuditor('nowhere', ['460000', '110101'])
  editor = await makeMember('editor-a', 'editor', A)
  inA = await aFinding(wide.in(A), { about: 'list' })
  await aFinding(wide.in(B), { about: 'list' })
  await aFinding(narrow.in(B), { about: 'list' })
  raw = await database.connect('running')
})
beforeEach(async () => {
  await raw.query('BEGIN')
  return () => raw.query('ROLLBACK').then(() => {})
})

async function become(person: string | null, code: string | null, role: Role | Permission[]) {
  const permissions = Array.isArray(role) ? role : ROLE_PERMISSIONS[role]
  await raw.query(
    `SELECT set_config('app.jurisdiction', $1, true), set_config('app.person', $2, true),
            set_config('app.permissions', $3, true)`,
    [code ?? '', person ?? '', permissions.join(',')],
  )
}
const seen = async (table = 'finding') =>
  (await raw.query(`SELECT jurisdiction_code AS code FROM ${table} ORDER BY 1`)).rows.map((row) => row.code)

describe('seeing', () => {
  test('nobody without a context, and no public page', async () => {
    expect(await seen()).toEqual([])
    expect(await seen('finding_step')).toEqual([])
    expect(await withAccess(publicAccess(), (tx) => tx.finding.count())).toBe(0)
  })

  test.each(['editor', 'reviewer', 'administrator'] as const)('a %s the own bureau’s', async (role) => {
    await become(editor.id, A, role)
    expect([await seen(), await seen('finding_step')]).toEqual([[A], [A]])
    await become(editor.id, B, 'operator')
    expect(await seen()).toEqual([])
  })

  test('an auditor those of the scope at the desk, and of one bureau while acting there', async () => {
    for (const [who, all] of [
      [wide, [A, B, B]],
      [narrow, [B, B]],
      [nowhere, []],
    ] as const) {
      await become(who.id, null, 'auditor')
      expect([await seen(), await seen('finding_step')]).toEqual([all, all])
      for (const code of [A, B]) {
        await become(who.id, code, 'auditor')
        expect(await seen()).toEqual(all.filter((one) => one === code))
      }
    }
  })

  test('the same through the data functions', async () => {
    const codes = async (who: TestAuditor) =>
      (await listFindings(who.desk, everything, today)).map((one) => one.jurisdictionCode).sort()
    expect(await codes(wide)).toEqual([A, B, B])
    expect(await codes(narrow)).toEqual([B, B])
    expect(await codes(nowhere)).toEqual([])
    expect(await bureausWithFindings(narrow.desk)).toEqual([B])
    expect((await countFindings(wide.desk, {}, today)).live).toBe(3)
    expect((await countFindings(wide.desk, { code: A }, today)).live).toBe(1)
    expect((await countFindings(editor.access, { code: B }, today)).live).toBe(1)
  })

  test('nobody who only says they audit: the scope is the membership’s, and ends with it', async () => {
    await become(editor.id, null, 'auditor')
    expect(await seen()).toEqual([])
    const [{ id }] = (
      await (
        await database.connect('superuser')
      ).query(`SELECT id FROM membership WHERE person_id = $1`, [narrow.id])
    ).rows
    await setPlatformMemberDisabled(systemAccess(null, 'test'), id, true)
    await become(narrow.id, null, 'auditor')
    expect(await seen()).toEqual([])
    await setPlatformMemberDisabled(systemAccess(null, 'test'), id, false)
  })
})

describe('writing', () => {
  const plant = (code: string, by: string) =>
    raw.query(
      `INSERT INTO finding (jurisdiction_code, number, target, subject, edition_number, since_edition, severity, title,
                            body, due_on, raised_by, raised_actor)
       VALUES ($1, 99, 'list', 's', 1, 1, 'note', 't', 'b', '2026-12-18', $2, 'x')`,
      [code, by],
    )

  test('an auditor raises in the bureau they act in, in their own name, within the scope', async () => {
    await become(wide.id, A, 'auditor')
    await plant(A, wide.id)
    for (const [who, acting, code, by] of [
      [wide.id, A, B, wide.id],
      [wide.id, A, A, narrow.id],
      [nowhere.id, A, A, nowhere.id],
      [editor.id, A, A, editor.id],
    ] as const) {
      await raw.query('SAVEPOINT s')
      await become(who, acting, 'auditor')
      await expect(plant(code, by)).rejects.toThrow(/row-level security/)
      await raw.query('ROLLBACK TO s')
    }
  })

  test.each([
    ['editor', `state = 'closed', closed_at = now()`, /only with the permission/],
    ['editor', `due_on = '2030-01-01'`, /only with the permission of its side/],
    ['editor', `mended_in = 1`, /only with the permission of its side/],
    ['reviewer', `state = 'answered', stance = 'accepted'`, /only with the permission/],
    ['auditor', `state = 'answered', stance = 'accepted'`, /only with the permission/],
    ['auditor', `state = 'closed', closed_at = now()`, /answered or mended/],
    ['auditor', `stance = 'accepted'`, /only with the permission of its side/],
    ['auditor', `title = '改口'`, /permission denied/],
    ['auditor', `raised_by = raised_by`, /permission denied/],
  ] as const)('as %s: %s is refused', async (role, change, why) => {
    await become(role === 'auditor' ? wide.id : editor.id, A, role)
    await expect(raw.query(`UPDATE finding SET ${change}`)).rejects.toThrow(why)
  })

  describe('a finding that lies sent back', () => {
    beforeEach(async () => {
      await become(editor.id, A, 'editor')
      await raw.query(`UPDATE finding SET state = 'answered', stance = 'accepted' WHERE id = $1`, [inA])
      await become(wide.id, A, 'auditor')
      const back = `state = 'returned', stance = NULL, mended_in = NULL, due_on = '2027-01-08', since_edition = 1`
      await raw.query(`UPDATE finding SET ${back} WHERE id = $1`, [inA])
    })

    test.each([
      ['auditor', `stance = 'accepted'`],
      ['auditor', `mended_in = 1`],
      ['auditor', `mending_edition_id = gen_random_uuid(), mending_since = now()`],
      ['reviewer', `stance = 'disputed'`],
      // Said without answering.
      ['editor', `stance = 'accepted'`],
      ['editor', `mended_in = 1`],
    ] as const)('takes nothing from a %s: %s', async (role, change) => {
      await become(role === 'auditor' ? wide.id : editor.id, A, role)
      await expect(raw.query(`UPDATE finding SET ${change} WHERE id = $1`, [inA])).rejects.toThrow(
        /only with the permission of its side/,
      )
    })

    test('takes an answer, an edition that mends it, and is sent back once more', async () => {
      const change = (set: string) => raw.query(`UPDATE finding SET ${set} WHERE id = $1`, [inA])
      await become(editor.id, A, 'reviewer')
      await change('mended_in = 1')
      await become(wide.id, A, 'auditor')
      await change('mended_in = NULL, since_edition = 1')
      await become(editor.id, A, 'editor')
      await change(`state = 'answered', stance = 'disputed'`)
    })
  })

  test('sending back puts nothing in the place of an answer', async () => {
    await become(editor.id, A, 'editor')
    await raw.query(`UPDATE finding SET state = 'answered', stance = 'disputed' WHERE id = $1`, [inA])
    await become(wide.id, A, 'auditor')
    await expect(
      raw.query(`UPDATE finding SET state = 'returned', stance = 'accepted' WHERE id = $1`, [inA]),
    ).rejects.toThrow(/only with the permission of its side/)
  })

  test('rows of another bureau are not there to be changed', async () => {
    await become(editor.id, A, 'editor')
    const { rowCount } = await raw.query(`UPDATE finding SET state = 'answered', stance = 'accepted'`)
    expect(rowCount).toBe(1)
    await become(nowhere.id, A, 'auditor')
    expect((await raw.query(`UPDATE finding SET state = 'withdrawn', closed_at = now()`)).rowCount).toBe(0)
  })

  test('whoever answered does not judge it, whatever roles they hold', async () => {
    await become(wide.id, A, ['finding:raise', 'finding:answer'])
    await raw.query(`UPDATE finding SET state = 'answered', stance = 'accepted' WHERE id = $1`, [inA])
    await raw.query(
      `INSERT INTO finding_step (jurisdiction_code, finding_id, sequence, step, state, words, person_id, actor)
       VALUES ($1, $2, 2, 'answer', 'answered', 'w', $3, 'x')`,
      [A, inA, wide.id],
    )
    await expect(
      raw.query(`UPDATE finding SET state = 'closed', closed_at = now() WHERE id = $1`, [inA]),
    ).rejects.toThrow(/does not judge/)
  })

  test('a settled finding stays settled', async () => {
    await become(wide.id, A, 'auditor')
    await raw.query(`UPDATE finding SET state = 'withdrawn', closed_at = now() WHERE id = $1`, [inA])
    await expect(
      raw.query(`UPDATE finding SET state = 'open', closed_at = NULL WHERE id = $1`, [inA]),
    ).rejects.toThrow(/cannot change/)
  })
})

describe('the history', () => {
  test('is added to by whoever takes the step, in their own name', async () => {
    const add = (step: string, person: string) =>
      raw.query(
        `INSERT INTO finding_step (jurisdiction_code, finding_id, sequence, step, state, words, person_id, actor)
         VALUES ($1, $2, 7, $3, 'open', 'w', $4, 'x')`,
        [A, inA, step, person],
      )
    const reviewer = await member(A, 'reviewer')
    for (const [who, role, step, by] of [
      [editor.id, 'editor', 'close', editor.id],
      [editor.id, 'editor', 'answer', wide.id],
      [reviewer.personId, 'reviewer', 'answer', reviewer.personId],
      [wide.id, 'auditor', 'answer', wide.id],
      [nowhere.id, 'auditor', 'close', nowhere.id],
    ] as const) {
      await raw.query('SAVEPOINT s')
      await become(who, A, role)
      await expect(add(step, by), `${role} ${step}`).rejects.toThrow(/row-level security/)
      await raw.query('ROLLBACK TO s')
    }
  })

  test.each(['running', 'owner', 'superuser'] as const)(
    'is never changed, not by the %s role',
    async (role) => {
      const client = await database.connect(role)
      await client.query(`SELECT set_config('app.jurisdiction', '${A}', false)`)
      await client.query(
        `SELECT set_config('app.permissions', 'finding:raise,finding:read,finding:answer', false)`,
      )
      for (const change of [
        `UPDATE finding_step SET words = 'x'`,
        'DELETE FROM finding_step',
        'DELETE FROM finding',
        'TRUNCATE finding_step',
        'TRUNCATE finding CASCADE',
      ]) {
        const attempt = client.query(change)
        // Rows the owner does not see are none to it: nothing happens, and nothing is lost.
        if (role === 'owner' && !change.startsWith('TRUNCATE')) await attempt.catch(() => {})
        else await expect(attempt, change).rejects.toThrow()
      }
      const { rows } = await (await database.connect('superuser')).query(
        `SELECT (SELECT count(*)::int FROM finding) AS findings, (SELECT count(*)::int FROM finding_step) AS steps`,
      )
      expect(rows).toEqual([{ findings: 3, steps: 3 }])
    },
  )
})
