import { beforeAll, expect, test } from 'vitest'
import { memberAccess, signInAccess, systemAccess } from '@/lib/auth/access'
import { listMembers, setMemberDisabled, setRoles } from '@/lib/data/members'
import { findSession, openSession } from '@/lib/data/sessions'
import type { Access } from '@/lib/domain/access'
import type { BureauRole } from '@/lib/domain/membership'
import { A, B, useDatabase } from '../../support/database'
import { makeMember, type TestMember } from '../../support/members'

const database = useDatabase()
let chief: TestMember
let editor: TestMember
let chiefOfB: TestMember
let operatorInA: Access

beforeAll(async () => {
  chief = await makeMember('chief', 'administrator', A)
  editor = await makeMember('editor', 'editor', A)
  chiefOfB = await makeMember('chief-b', 'administrator', B)
  const operator = await makeMember('operator', 'operator', null)
  operatorInA = memberAccess({
    personId: operator.id,
    actor: 'operator',
    jurisdictionCode: A,
    roles: ['operator'],
  })
})

const session = (personId: string) =>
  openSession(signInAccess('test'), {
    personId,
    secondStep: false,
    address: null,
    device: null,
    now: new Date(),
  })
const holds = async (id: string) => (await findSession(signInAccess('test'), id, new Date())) !== null
const roles = (before: BureauRole[], after: BureauRole[]) => ({ before, after })

test('each bureau sees its own members', async () => {
  expect((await listMembers(chief.access)).map((member) => member.loginName).sort()).toEqual([
    'chief',
    'editor',
  ])
  expect((await listMembers(chiefOfB.access)).map((member) => member.loginName)).toEqual(['chief-b'])
  expect(await listMembers(chiefOfB.access, editor.id)).toEqual([])
})

test('a change of roles ends the sessions, and a form that is out of date changes nothing', async () => {
  const open = await session(editor.id)
  expect(await setRoles(chief.access, editor.id, roles(['editor'], ['editor', 'reviewer']))).toBe('changed')
  expect(await holds(open)).toBe(false)
  expect(await setRoles(chief.access, editor.id, roles(['editor'], ['reviewer']))).toBe('stale')
  expect((await listMembers(chief.access, editor.id))[0]?.roles.sort()).toEqual(['editor', 'reviewer'])
})

test('nobody changes members of another bureau', async () => {
  expect(await setRoles(chiefOfB.access, editor.id, roles(['editor', 'reviewer'], ['administrator']))).toBe(
    'missing',
  )
  expect(await setMemberDisabled(chiefOfB.access, editor.id, true)).toBe('missing')
  await database.workAs('superuser')
  expect(await setMemberDisabled(chiefOfB.access, editor.id, true)).toBe('missing')
  await database.workAs('running')
})

test('who lacks the permission changes nothing, whatever the query asks', async () => {
  expect(
    await setRoles(editor.access, chief.id, roles(['administrator'], ['editor'])).catch(() => 'refused'),
  ).toBe('refused')
  expect((await listMembers(chief.access, chief.id))[0]?.roles).toEqual(['administrator'])
})

test('a disabled member is out at once, and can be let in again', async () => {
  const open = await session(editor.id)
  expect(await setMemberDisabled(chief.access, editor.id, true)).toBe('changed')
  expect(await holds(open)).toBe(false)
  const later = await session(editor.id)
  expect((await findSession(signInAccess('test'), later, new Date()))?.memberships).toEqual([])
  expect((await listMembers(chief.access, editor.id))[0]?.disabled).toBe(true)
  expect(await setMemberDisabled(chief.access, editor.id, false)).toBe('changed')
  expect((await findSession(signInAccess('test'), later, new Date()))?.memberships).toHaveLength(2)
})

test('the last administrator stays, also when two remove each other at once; an operator may', async () => {
  expect(await setRoles(chief.access, chief.id, roles(['administrator'], ['editor']))).toBe(
    'last-administrator',
  )
  expect(await setMemberDisabled(chief.access, chief.id, true)).toBe('last-administrator')
  await setRoles(chief.access, editor.id, roles(['editor', 'reviewer'], ['administrator']))
  const other = memberAccess({
    personId: editor.id,
    actor: 'editor',
    jurisdictionCode: A,
    roles: ['administrator'],
  })
  const both = await Promise.all([
    setMemberDisabled(chief.access, editor.id, true),
    setMemberDisabled(other, chief.id, true),
  ])
  expect(both.sort()).toEqual(['changed', 'last-administrator'])
  await setMemberDisabled(operatorInA, chief.id, false)
  await setMemberDisabled(operatorInA, editor.id, false)
  expect(await setMemberDisabled(operatorInA, chief.id, true)).toBe('changed')
  expect(await setMemberDisabled(operatorInA, editor.id, true)).toBe('changed')
})

test('everything is in the log of the bureau, in the name of who did it', async () => {
  const raw = await database.connect('superuser')
  const { rows } = await raw.query(
    `SELECT DISTINCT action, person_id FROM audit_entry WHERE chain = $1 AND action LIKE 'member:%'`,
    [A],
  )
  expect(rows).toContainEqual({ action: 'member:roles', person_id: chief.id })
  expect(rows).toContainEqual({ action: 'member:disable', person_id: operatorInA.personId })
})

test('the platform sees no members of bureaus without acting in one', async () => {
  await expect(async () => listMembers(systemAccess(null, 'test'))).rejects.toThrow(/no jurisdiction/)
})
