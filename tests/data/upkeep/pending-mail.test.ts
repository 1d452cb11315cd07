import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { listNotifications, notifyPerson, openNotification } from '@/lib/data/notifications'
import { sendPendingMail } from '@/lib/data/pending-mail'
import { withAccess } from '@/lib/data/with-access'
import { A, useDatabase } from '../../support/database'
import { makeMember, type TestMember } from '../../support/members'
import { type MailServer, mailText, startMailServer } from './mail-server'

const database = useDatabase()
const timer = systemAccess(null, '定时任务')
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
let server: MailServer
let editor: TestMember

/** environment() remembers what it read first: the test's own variables stand before anything asks. */
vi.hoisted(() => {
  process.env.MAIL_FROM = '责任清单 <noreply@example.org>'
  process.env.PUBLIC_ORIGIN = 'https://list.example.org'
  process.env.SMTP_URL = 'smtp://127.0.0.1:1'
})

async function tell(text: string) {
  await withAccess(editor.access, (tx) =>
    notifyPerson(tx, editor.access, { personId: editor.id, kind: 'test', text, href: '/staff' }),
  )
}

beforeAll(async () => {
  server = await startMailServer()
  const { environment } = await import('@/lib/server/environment')
  Object.assign(environment(), { SMTP_URL: server.url })
  editor = await makeMember('editor', 'editor', A)
})
afterAll(() => server.close())

test('what was told goes out once, in one mail a person, with links home', async () => {
  await tell('新一版清单等您审核')
  await tell('<b>群众</b>提了一条纠错')
  expect(await sendPendingMail(timer, later(0))).toBe(1)
  const [mail] = server.mails
  expect(mail).toMatch(/^To: editor@example\.org/m)
  const text = mailText(mail!)
  expect(text).toContain('【甲县卫生健康局】新一版清单等您审核')
  expect(text).toContain('<b>群众</b>')
  expect(text).toMatch(/https:\/\/list\.example\.org\/staff\/notifications\/[0-9a-f-]{36}/)
  expect(mail).toMatch(/content-type: text\/plain/i)
  expect(await sendPendingMail(timer, later(60))).toBe(0)
})

test('what was read in the meantime is not mailed', async () => {
  await tell('已经看过')
  const [unread] = await listNotifications(editor.own, 1)
  await openNotification(editor.own, unread!.id, new Date())
  expect(await sendPendingMail(timer, later(0))).toBe(0)
})

test('a refused mail is tried again later, not at once', async () => {
  // The log tells of it on standard error, which is not console.error.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await tell('邮局不收')
  server.refuse = true
  expect(await sendPendingMail(timer, later(0))).toBe(0)
  server.refuse = false
  expect(await sendPendingMail(timer, later(1))).toBe(0)
  expect(await sendPendingMail(timer, later(3))).toBe(1)
  expect(mailText(server.mails.at(-1)!)).toContain('邮局不收')
})

test('after a day of failures nothing is tried any more', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await tell('一直不收')
  server.refuse = true
  for (let hour = 0; hour < 40; hour++) await sendPendingMail(timer, later(hour * 60))
  server.refuse = false
  const raw = await database.connect('superuser')
  const { rows } = await raw.query(
    `SELECT mail_attempts, mailed_at FROM notification WHERE text = '一直不收'`,
  )
  expect(rows).toEqual([{ mail_attempts: 6, mailed_at: null }])
  expect(await sendPendingMail(timer, later(70 * 60))).toBe(0)
})
