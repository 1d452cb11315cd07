import { beforeAll, expect, test } from 'vitest'
import { feedbackAccess } from '@/lib/auth/access'
import {
  countUnread,
  listNotifications,
  notifyBureau,
  notifyPerson,
  openNotification,
  readAllNotifications,
} from '@/lib/data/notifications'
import { withAccess } from '@/lib/data/with-access'
import { A, B, useDatabase } from '../../support/database'
import { makeMember, type TestMember } from '../../support/members'

useDatabase()
let editor: TestMember
let second: TestMember
let reviewer: TestMember
let foreign: TestMember
const message = { kind: 'edition:submitted', text: '新一版清单等您审核', href: `/staff/${A}/review` }
const now = new Date('2026-11-22T08:00:00Z')

beforeAll(async () => {
  editor = await makeMember('editor-a', 'editor', A)
  second = await makeMember('second-a', 'editor', A)
  reviewer = await makeMember('reviewer-a', 'reviewer', A)
  foreign = await makeMember('reviewer-b', 'reviewer', B)
})

test('the bureau’s holders of the permission are told, and nobody else', async () => {
  await withAccess(editor.access, (tx) =>
    notifyBureau(tx, editor.access, { ...message, permission: 'draft:review' }),
  )
  expect(await listNotifications(reviewer.own, 10)).toMatchObject([
    { ...message, jurisdictionCode: A, readAt: null },
  ])
  for (const other of [editor, foreign]) expect(await countUnread(other.own)).toBe(0)
})

test('whoever did it is not told', async () => {
  const told = { ...message, permission: 'draft:edit', except: editor.id } as const
  await withAccess(editor.access, (tx) => notifyBureau(tx, editor.access, told))
  expect([await countUnread(editor.own), await countUnread(second.own)]).toEqual([0, 1])
})

test('a reader without an account tells the bureau, though it may read nothing there', async () => {
  const visitor = feedbackAccess(A)
  await withAccess(visitor, (tx) =>
    notifyBureau(tx, visitor, { ...message, kind: 'feedback:new', permission: 'draft:review' }),
  )
  expect(await countUnread(reviewer.own)).toBe(2)
  expect(await countUnread(foreign.own)).toBe(0)
})

test('what fails takes its notifications with it', async () => {
  const failing = withAccess(editor.access, async (tx) => {
    await notifyPerson(tx, editor.access, { ...message, personId: second.id })
    throw new Error('undone')
  })
  await expect(failing).rejects.toThrow('undone')
  expect(await countUnread(second.own)).toBe(1)
})

test('a notification is opened by its own person only', async () => {
  const [first] = await listNotifications(second.own, 10)
  expect(await openNotification(foreign.own, first!.id, now)).toBeNull()
  expect(await countUnread(second.own)).toBe(1)
  expect(await openNotification(second.own, first!.id, now)).toBe(message.href)
  expect(await countUnread(second.own)).toBe(0)
})

test('unread ones come first; all read reaches no other person', async () => {
  await withAccess(editor.access, (tx) =>
    notifyPerson(tx, editor.access, { ...message, text: '第二条', personId: second.id }),
  )
  expect((await listNotifications(second.own, 10)).map((one) => one.text)).toEqual(['第二条', message.text])
  await readAllNotifications(second.own, now)
  expect([await countUnread(second.own), await countUnread(reviewer.own)]).toEqual([0, 2])
})

test('nobody is told by a bureau they have nothing to do with', async () => {
  const toForeign = withAccess(editor.access, (tx) =>
    notifyPerson(tx, editor.access, { ...message, personId: foreign.id }),
  )
  await expect(toForeign).rejects.toThrow(/row-level security/)
  expect(await countUnread(foreign.own)).toBe(0)
})
