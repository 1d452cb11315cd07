import { beforeEach, expect, test, vi } from 'vitest'
import { signInAccess, systemAccess } from '@/lib/auth/access'
import { enter } from '@/lib/auth/enter'
import { answerByNextAuth } from '@/lib/auth/next-auth-handler'
import { hashPassword } from '@/lib/auth/passwords'
import { currentSession } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { createPerson } from '@/lib/data/people'
import { findSession } from '@/lib/data/sessions'
import { browser } from '../../support/browser'
import { A, useDatabase } from '../../support/database'
import { useTestSecret } from '../../support/sessions'

vi.mock('next/headers', async () => {
  // Outside a request of the framework's server there are no cookies to read; next-auth is real.
  const support = await import('../../support/browser')
  return support.requestOf(support.browser)
})
useTestSecret()
useDatabase()
const ORIGIN = 'http://127.0.0.1:4998'
vi.stubEnv('NEXTAUTH_URL', ORIGIN)
const PASSWORD = 'kite moss lantern'
beforeEach(() => browser.cookies.clear())

const ask = (path: string, form?: Record<string, string>) =>
  answerByNextAuth(
    new Request(
      `${ORIGIN}/api/auth/${path}`,
      form ? { method: 'POST', body: new URLSearchParams(form) } : {},
    ),
    path.split('/'),
  )

test.each(['_log', 'error', 'verify-request', 'callback/credentials/x', 'session/x'])(
  'nobody is served %s',
  async (path) => {
    expect((await ask(path)).status).toBe(404)
    expect((await ask(path, { level: 'error', code: 'x'.repeat(5000) })).status).toBe(404)
  },
)

test('what the sign-in page of a program needs is served', async () => {
  for (const path of ['csrf', 'providers', 'session']) expect((await ask(path)).status).toBe(200)
})

test('who signs in anew by next-auth ends the session the browser had', async () => {
  const person = { loginName: 'zhang', name: '张', mail: null, passwordHash: await hashPassword(PASSWORD) }
  await createPerson(systemAccess(null, 'test'), person, [{ role: 'editor', jurisdictionCode: A, scope: [] }])
  const from = { address: null, device: null, next: '/staff' }
  await enter(await signIn({ loginName: 'zhang', password: PASSWORD, ...from }), '/staff')
  const before = (await currentSession())!
  const csrf = await ask('csrf')
  for (const line of csrf.headers.getSetCookie()) {
    const [name = '', value = ''] = line.split(';')[0]!.split('=')
    browser.cookies.set(name, decodeURIComponent(value))
  }
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const answer = await ask('callback/credentials', { csrfToken, loginName: 'zhang', password: PASSWORD })
  expect(answer.headers.getSetCookie().join()).toContain('session-token=')
  expect(await findSession(signInAccess('test'), before.id, new Date())).toBeNull()
})
