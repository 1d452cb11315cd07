import { beforeAll, expect, test } from 'vitest'
import { joinNew, joinSignedIn, openInvitation, reset } from '@/lib/auth/accept'
import { memberAccess, signInAccess, systemAccess } from '@/lib/auth/access'
import { invite, inviteToReset } from '@/lib/auth/invite'
import { signIn } from '@/lib/auth/sign-in'
import { listInvitations, revokeInvitation } from '@/lib/data/invitations'
import { listMembers } from '@/lib/data/members'
import { createPerson } from '@/lib/data/people'
import { findSession, openSession } from '@/lib/data/sessions'
import type { Access } from '@/lib/domain/access'
import { A, B, useDatabase } from '../../support/database'
import { makeMember, type TestMember } from '../../support/members'
import { useTestSecret } from '../../support/sessions'

useTestSecret()
const database = useDatabase()
let chief: TestMember
let chiefOfB: TestMember
let operatorInA: Access
const SECRET = 'kite moss lantern'

beforeAll(async () => {
  chief = await makeMember('chief', 'administrator', A)
  chiefOfB = await makeMember('chief-b', 'administrator', B)
  const operator = await makeMember('operator', 'operator', null)
  operatorInA = memberAccess({
    personId: operator.id,
    actor: '平台',
    jurisdictionCode: A,
    roles: ['operator'],
  })
})

const tokenOf = ({ address }: { address: string }) => address.split('/').at(-1)!
const asEditor = (name: string) => ({ role: 'editor' as const, scope: [], name, mail: null, place: '甲县' })
const person = (loginName: string) => ({ loginName, name: loginName, password: SECRET })
const signInWith = (loginName: string, password: string) =>
  signIn({ loginName, password, next: '/staff', address: null, device: null })

test('a link makes a member, once, also when ten use it at once', async () => {
  const invitation = (await openInvitation(tokenOf(await invite(chief.access, asEditor('新人'))), null))!
  expect(invitation).toMatchObject({ purpose: 'join', jurisdictionCode: A, role: 'editor', name: '新人' })
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, index) => joinNew(invitation, person(`new-${index}`))),
  )
  expect(results.filter(({ status }) => status === 'accepted')).toHaveLength(1)
  expect(results.filter(({ status }) => status === 'used')).toHaveLength(9)
  const members = await listMembers(chief.access)
  expect(members.filter(({ loginName }) => loginName.startsWith('new-'))).toHaveLength(1)
  const raw = await database.connect('superuser')
  const { rows } = await raw.query(`SELECT count(*)::int FROM person WHERE login_name LIKE 'new-%'`)
  expect(rows).toEqual([{ count: 1 }])
})

test('the link itself is kept nowhere', async () => {
  const link = await invite(chief.access, asEditor('另一个'))
  const raw = await database.connect('superuser')
  for (const table of ['invitation', 'audit_entry'])
    expect(
      (await raw.query(`SELECT 1 FROM ${table} t WHERE t::text LIKE $1`, [`%${tokenOf(link)}%`])).rows,
    ).toEqual([])
})

test('a link that was taken back, is a week old, or is changed by a letter opens nothing', async () => {
  const taken = await invite(chief.access, asEditor('撤回'))
  const [open] = await listInvitations(chief.access, new Date())
  expect(await revokeInvitation(chiefOfB.access, open!.id)).toBe(false)
  expect(await revokeInvitation(chief.access, open!.id)).toBe(true)
  expect(await openInvitation(tokenOf(taken), null)).toBeNull()
  const old = tokenOf(await invite(chief.access, asEditor('过期')))
  expect(await openInvitation(old, null, new Date(Date.now() + 7 * 24 * 3600_000 + 1000))).toBeNull()
  expect(await openInvitation(`${old.slice(0, -1)}${old.endsWith('a') ? 'b' : 'a'}`, null)).toBeNull()
})

test('a bureau invites for itself, to its own roles, and sees its own invitations', async () => {
  await expect(invite(chief.access, { ...asEditor('x'), role: 'operator' })).rejects.toThrow(
    /invitation_place/,
  )
  expect((await listInvitations(chiefOfB.access, new Date())).map(({ name }) => name)).toEqual([])
  const own = memberAccess({
    personId: chief.id,
    actor: 'chief',
    jurisdictionCode: null,
    roles: ['administrator'],
  })
  await expect(invite(own, { ...asEditor('x'), role: 'operator' })).rejects.toThrow(/row-level security/)
})

test('who has an account joins with it', async () => {
  const invitation = (await openInvitation(tokenOf(await invite(chief.access, asEditor('乙县的人'))), null))!
  const opened = { personId: chiefOfB.id, secondStep: false, address: null, device: null, now: new Date() }
  const id = await openSession(signInAccess('test'), opened)
  const session = (await findSession(signInAccess('test'), id, new Date()))!
  expect(await joinSignedIn(invitation, session)).toEqual({ status: 'accepted', personId: chiefOfB.id })
  expect(await joinSignedIn(invitation, session)).toEqual({ status: 'used' })
  expect((await listMembers(chief.access, chiefOfB.id))[0]?.roles).toEqual(['editor'])
})

test('a login name that is taken leaves the link good', async () => {
  const token = tokenOf(await invite(chief.access, asEditor('重名')))
  const invitation = (await openInvitation(token, null))!
  expect(await joinNew(invitation, person('chief'))).toEqual({ status: 'taken' })
  expect(await openInvitation(token, null)).not.toBeNull()
})

test('a bureau resets whoever serves there alone; nobody becomes an operator through it', async () => {
  const id = (await createPerson(
    systemAccess(null, 'test'),
    { loginName: 'forgetful', name: '健忘', mail: null, passwordHash: null },
    [{ role: 'editor', jurisdictionCode: A, scope: [] }],
  ))!
  const whom = { personId: id, name: '健忘', mail: null }
  expect(await inviteToReset(chiefOfB.access, whom)).toBeNull()
  const token = tokenOf((await inviteToReset(chief.access, whom))!)
  const invitation = (await openInvitation(token, null))!
  expect(await reset(invitation, SECRET)).toMatchObject({ status: 'accepted' })
  expect(await reset(invitation, 'another lantern moss')).toEqual({ status: 'used' })
  expect(await signInWith('forgetful', SECRET)).toMatchObject({ status: 'signed-in' })

  // Made operator after the link was sent: the bureau's link no longer opens, the platform's does.
  const late = tokenOf((await inviteToReset(chief.access, whom))!)
  const raw = await database.connect('superuser')
  await raw.query(`INSERT INTO membership (person_id, role) VALUES ($1, 'operator')`, [id])
  expect(await openInvitation(late, null)).toBeNull()
  expect(await inviteToReset(chief.access, whom)).toBeNull()
  expect(await openInvitation(tokenOf((await inviteToReset(operatorInA, whom))!), null)).not.toBeNull()
})
