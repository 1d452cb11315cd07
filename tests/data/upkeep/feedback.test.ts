import { beforeAll, expect, test } from 'vitest'
import { feedbackAccess, publicAccess, systemAccess } from '@/lib/auth/access'
import { decideFeedback } from '@/lib/data/feedback/decide-feedback'
import { eraseOldContacts } from '@/lib/data/feedback/erase-old-contacts'
import { countFeedback, listFeedback, loadFeedback } from '@/lib/data/feedback/inbox'
import { findByReceipt, loadEntryUpkeep } from '@/lib/data/feedback/public-feedback'
import { type Message, sendFeedback } from '@/lib/data/feedback/send-feedback'
import { countUnread } from '@/lib/data/notifications'
import { environment } from '@/lib/server/environment'
import { A, B, useDatabase } from '../../support/database'
import { makeMember, type TestMember } from '../../support/members'

const database = useDatabase()
Object.assign(environment(), { AUTH_SECRET: 'a secret of the tests, long enough to be one' })
const now = new Date('2026-11-20T08:00:00Z')
const entry = { entryId: 'duty1', part: 'duties', title: '公共场所卫生', editionNumber: 1 } as const
let editor: TestMember
let foreign: TestMember

const message = (change: Partial<Message> = {}): Message => ({
  entry,
  subject: 'phone',
  body: '电话打不通，<b>请核实</b>',
  contact: '13800000000',
  address: '10.0.0.1',
  ...change,
})
const send = async (code: string, change: Partial<Message> = {}, at = now) =>
  sendFeedback(feedbackAccess(code), message(change), at)
const newest = async (who: TestMember) => (await listFeedback(who.access, 'open', 1)).at(-1)!

beforeAll(async () => {
  editor = await makeMember('editor-a', 'editor', A)
  foreign = await makeMember('editor-b', 'editor', B)
})

test('a message reaches its bureau and nobody else, due in three working days', async () => {
  const receipt = await send(A)
  expect(receipt).toMatch(/^([0-9a-z]{4}-){3}[0-9a-z]{4}$/)
  const head = await newest(editor)
  expect(head).toMatchObject({ title: entry.title, state: 'new', sentOn: '2026-11-20', dueOn: '2026-11-25' })
  expect(await loadFeedback(editor.access, head.id)).toMatchObject({
    body: message().body,
    contact: '13800000000',
  })
  expect(await countUnread(editor.own)).toBe(1)
  expect(await listFeedback(foreign.access, 'all', 1)).toEqual([])
  expect(await loadFeedback(foreign.access, head.id)).toBeNull()
  expect(await countUnread(foreign.own)).toBe(0)
})

test('the receipt shows how it fares, in its own bureau only, however it is typed', async () => {
  const receipt = (await send(A, { body: '另一条' }))!
  const seen = await findByReceipt(feedbackAccess(A), ` ${receipt.toUpperCase().replaceAll('-', ' ')}`)
  expect(seen).toMatchObject({ state: 'new', subject: 'phone', answer: null })
  expect(JSON.stringify(seen)).not.toMatch(/13800000000|另一条/)
  expect(await findByReceipt(feedbackAccess(B), receipt)).toBeNull()
  expect(await findByReceipt(feedbackAccess(A), 'k7qm-3xhd-9tpa-r2vw')).toBeNull()
  expect(await findByReceipt(feedbackAccess(A), "' OR 1=1 --")).toBeNull()
})

test('the public sees no message, and an answer only when it is public', async () => {
  const raw = await database.connect('running')
  expect((await raw.query('SELECT body FROM feedback')).rows).toEqual([])
  expect((await raw.query('SELECT contact FROM feedback_contact')).rows).toEqual([])
  const { id } = await newest(editor)
  const decide = (answerPublic: boolean, version: number) =>
    decideFeedback(
      editor.access,
      { id, version, decision: 'answered', answer: '电话已改', answerPublic },
      now,
    )
  expect(await decide(false, 1)).toMatchObject({ status: 'decided' })
  expect((await loadEntryUpkeep(publicAccess(), A, entry.entryId)).answers).toEqual([])
  expect(await decide(true, 2)).toMatchObject({ status: 'decided' })
  expect((await loadEntryUpkeep(publicAccess(), A, entry.entryId)).answers).toEqual([
    { subject: 'phone', answer: '电话已改', answeredOn: '2026-11-20' },
  ])
  expect((await loadEntryUpkeep(publicAccess(), B, entry.entryId)).answers).toEqual([])
})

test('a decision from another bureau finds nothing; a stale one changes nothing', async () => {
  const { id } = await newest(editor)
  const input = { id, version: 1, decision: 'declined', answer: '无误', answerPublic: false } as const
  expect(await decideFeedback(foreign.access, input, now)).toEqual({ status: 'missing' })
  expect(await decideFeedback(editor.access, { ...input, version: 9 }, now)).toEqual({ status: 'stale' })
  expect(await loadFeedback(editor.access, id)).toMatchObject({ state: 'new', answer: null })
})

test('what is accepted stays open until it is answered; who decided is on record', async () => {
  const { id } = await newest(editor)
  const input = { id, answer: null, answerPublic: true } as const
  const accepted = await decideFeedback(editor.access, { ...input, version: 1, decision: 'accepted' }, now)
  expect(accepted).toEqual({ status: 'decided', entryId: entry.entryId, part: 'duties' })
  expect(await decideFeedback(editor.access, { ...input, version: 2, decision: 'accepted' }, now)).toEqual({
    status: 'refused',
  })
  expect(await countFeedback(editor.access, '2026-11-26')).toMatchObject({
    byState: { accepted: 1, answered: 1 },
    overdue: 1,
  })
  const raw = await database.connect('superuser')
  const { rows } = await raw.query(`SELECT actor, after FROM audit_entry WHERE action = 'feedback:accepted'`)
  expect(rows).toMatchObject([{ actor: 'editor-a', after: { feedback: id, answerPublic: false } }])
  expect(JSON.stringify((await raw.query('SELECT before, after FROM audit_entry')).rows)).not.toMatch(
    /13800000000|打不通/,
  )
})

test('contacts go 90 days after closing, and only then', async () => {
  const raw = await database.connect('superuser')
  const left = async () => (await raw.query('SELECT count(*)::int AS n FROM feedback_contact')).rows[0].n
  const timer = systemAccess(null, '定时任务')
  const after = (days: number) => new Date(now.getTime() + days * 86_400_000)
  expect(await left()).toBe(2)
  expect(await eraseOldContacts(timer, after(89))).toBe(0)
  expect(await eraseOldContacts(timer, after(91))).toBe(1)
  expect(await left()).toBe(1)
})

test('ten an hour from one address, for all bureaus together; the address is not kept', async () => {
  const address = '2001:db8:1:2:3::1'
  for (let n = 0; n < 10; n++) expect(await send(n % 2 ? A : B, { address })).not.toBeNull()
  expect(await send(A, { address: '2001:db8:1:2:ffff::9' })).toBeNull()
  expect(await send(A, { address: '2001:db8:1:3::1' })).not.toBeNull()
  expect(await send(A, { address }, new Date(now.getTime() + 61 * 60_000))).not.toBeNull()
  const raw = await database.connect('superuser')
  expect(JSON.stringify((await raw.query('SELECT * FROM throttle')).rows)).not.toMatch(/2001|10\.0\.0/)
})
