import { beforeAll, expect, test } from 'vitest'
import { joinNew, joinSignedIn, openInvitation, reset } from '@/lib/auth/accept'
import { memberAccess, signInAccess, systemAccess } from '@/lib/auth/access'
import { invite, inviteToReset } from '@/lib/auth/invite'
import { setPersonDisabled } from '@/lib/data/administration/people'
import { setPlatformMemberDisabled } from '@/lib/data/administration/platform-members'
import { listMembers, setMemberDisabled, setRoles } from '@/lib/data/members'
import { grantSelfApproval } from '@/lib/data/self-approvals'
import { findSession, openSession } from '@/lib/data/sessions'
import type { Access } from '@/lib/domain/access'
import { A, B, useDatabase } from '../../support/database'
import { makeMember, type TestMember } from '../../support/members'
import { useTestSecret } from '../../support/sessions'

useTestSecret()
const database = useDatabase()
const SECRET = 'kite moss lantern'
let operator: TestMember
let operatorInA: Access

beforeAll(async () => {
  operator = await makeMember('operator', 'operator', null)
  operatorInA = memberAccess({
    personId: operator.id,
    actor: '平台',
    jurisdictionCode: A,
    roles: ['operator'],
  })
})

const tokenOf = ({ address }: { address: string }) => address.split('/').at(-1)!
const open = (link: { address: string }) => openInvitation(tokenOf(link), null)
const as = (role: 'editor' | 'administrator', name = '某人') => ({
  role,
  scope: [],
  name,
  mail: null,
  place: '甲县',
})
const sessionOf = async (personId: string) => {
  const now = new Date()
  const opened = { personId, secondStep: false, address: null, device: null, now }
  const id = await openSession(signInAccess('test'), opened)
  return (await findSession(signInAccess('test'), id, now))!
}

test('a disabled administrator comes back neither by an own link nor by somebody else’s', async () => {
  const gone = await makeMember('gone', 'administrator', A)
  const own = await invite(gone.access, as('administrator'))
  const ownOpened = (await open(own))!
  const session = await sessionOf(gone.id)
  expect(await joinSignedIn(ownOpened, session)).toEqual({ status: 'own' })
  await setMemberDisabled(operatorInA, gone.id, true)
  expect(await open(own)).toBeNull()
  // Also when the page with the link stood open already.
  expect(await joinNew(ownOpened, { loginName: 'twin', name: '孪生', password: SECRET })).toEqual({
    status: 'used',
  })
  const fresh = (await open(await invite(operatorInA, as('administrator'))))!
  expect(await joinSignedIn(fresh, session)).toEqual({ status: 'disabled' })
  expect(await joinSignedIn((await open(await invite(operatorInA, as('editor'))))!, session)).toEqual({
    status: 'disabled',
  })
  expect(await listMembers(operatorInA, gone.id)).toMatchObject([{ disabled: true }])
})

test('a link is worth no more than its maker, even one that was not taken back', async () => {
  const chief = await makeMember('demoted', 'administrator', A)
  const link = await invite(chief.access, as('editor'))
  const opened = (await open(link))!
  const raw = await database.connect('superuser')
  await raw.query(`UPDATE membership SET role = 'editor' WHERE person_id = $1`, [chief.id])
  expect(await open(link)).toBeNull()
  const joined = await joinNew(opened, { loginName: 'late', name: '迟到', password: SECRET })
  expect(joined).toEqual({ status: 'used' })
  expect((await raw.query(`SELECT 1 FROM person WHERE login_name = 'late'`)).rows).toEqual([])
  // What we make ourselves has no maker to lose their rights.
  expect(await open(await invite(systemAccess(A, 'test'), as('editor')))).not.toBeNull()
})

test('a change of roles, or shutting a person out, takes back links made by and for them', async () => {
  const chief = await makeMember('chief', 'administrator', A)
  const other = await makeMember('other', 'administrator', A)
  const editor = await makeMember('editor', 'editor', A)
  const whom = { personId: editor.id, name: 'editor', mail: null }
  const made = await invite(other.access, as('editor'))
  const kept = await invite(chief.access, as('editor'))
  const madeFor = (await inviteToReset(chief.access, whom))!
  await setRoles(chief.access, editor.id, { before: ['editor'], after: ['reviewer'] })
  expect(await open(madeFor)).toBeNull()
  const again = (await inviteToReset(chief.access, whom))!
  await setMemberDisabled(chief.access, editor.id, true)
  await setMemberDisabled(chief.access, editor.id, false)
  expect(await open(again)).toBeNull()
  await setPersonDisabled(operator.own, other.id, true)
  await setPersonDisabled(operator.own, other.id, false)
  expect(await open(made)).toBeNull()
  expect(await open(kept)).not.toBeNull()

  const second = await makeMember('operator-2', 'operator', null)
  const far = await invite(second.own, { ...as('editor'), role: 'operator' })
  const raw = await database.connect('superuser')
  const { rows } = await raw.query('SELECT id FROM membership WHERE person_id = $1', [second.id])
  await setPlatformMemberDisabled(operator.own, rows[0].id, true)
  await setPlatformMemberDisabled(operator.own, rows[0].id, false)
  expect(await open(far)).toBeNull()
})

test.each([
  ['operator', null],
  ['editor', B],
])(
  'a bureau resets nobody who is a suspended %s elsewhere, not even while the link stands open',
  async (role, code) => {
    const chief = await makeMember(`chief-${role}`, 'administrator', A)
    const two = await makeMember(`two-${role}`, 'editor', A)
    const whom = { personId: two.id, name: 'two', mail: null }
    const link = (await inviteToReset(chief.access, whom))!
    const opened = (await open(link))!
    const raw = await database.connect('superuser')
    await raw.query(
      'INSERT INTO membership (person_id, role, jurisdiction_code, disabled_at) VALUES ($1, $2, $3, now())',
      [two.id, role, code],
    )
    expect(await inviteToReset(chief.access, whom)).toBeNull()
    expect(await open(link)).toBeNull()
    expect(await reset(opened, SECRET)).toEqual({ status: 'used' })
    const { rows } = await raw.query('SELECT password_hash FROM credential WHERE person_id = $1', [two.id])
    expect(rows.filter((row) => row.password_hash)).toEqual([])
  },
)

test('nobody resets themselves by a link of their own', async () => {
  const chief = await makeMember('self', 'administrator', A)
  const link = (await inviteToReset(chief.access, { personId: chief.id, name: 'self', mail: null }))!
  expect(await reset((await open(link))!, SECRET)).toEqual({ status: 'own' })
})

test('nobody grants themselves a self-approval: neither we nor the database', async () => {
  const raw = await database.connect('superuser')
  const { id } = operator
  await raw.query(
    `INSERT INTO membership (person_id, role, jurisdiction_code) VALUES ($1, 'editor', $2), ($1, 'reviewer', $2)`,
    [id, A],
  )
  const expiresAt = new Date(Date.now() + 86_400_000)
  const grant = { personId: id, reason: '只有一个人', expiresAt }
  expect(await grantSelfApproval(operatorInA, grant)).toBe('own')
  const running = await database.connect('running')
  const insert = async (by: string) => {
    await running.query('BEGIN')
    await running.query(
      `SELECT set_config('app.jurisdiction', $1, true), set_config('app.person', $2, true),
              set_config('app.permissions', 'self-approval:grant', true)`,
      [A, by],
    )
    const values = [A, id, by, expiresAt]
    const sql = `INSERT INTO self_approval (jurisdiction_code, person_id, granted_by, reason, expires_at)
                 VALUES ($1, $2, $3, '只有一个人', $4)`
    await running.query(sql, values).finally(() => running.query('ROLLBACK'))
  }
  await expect(insert(id)).rejects.toThrow(/row-level security/)
  const another = await makeMember('operator-3', 'operator', null)
  await expect(insert(another.id)).resolves.toBeUndefined()
})
