import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { answerByNextAuth, startSingleSignOn } from '@/lib/auth/next-auth-handler'
import { currentSession } from '@/lib/auth/session'
import { createPerson } from '@/lib/data/people'
import { browser } from '../../support/browser'
import { A, useDatabase } from '../../support/database'
import { startIssuer } from '../../support/issuer'
import { useTestSecret } from '../../support/sessions'

vi.mock('next/headers', async () => {
  // Outside a request of the framework's server there are no cookies to read; next-auth and the issuer are real.
  const support = await import('../../support/browser')
  return support.requestOf(support.browser)
})
useTestSecret()
const database = useDatabase()
const ORIGIN = 'http://127.0.0.1:4999'
// Before anything reads the environment, which is read once.
const issuer = await startIssuer()
vi.stubEnv('OIDC_ISSUER', issuer.url)
vi.stubEnv('OIDC_CLIENT_ID', 'portal')
vi.stubEnv('OIDC_CLIENT_SECRET', 'secret of the portal')
vi.stubEnv('PUBLIC_ORIGIN', ORIGIN)
vi.stubEnv('NEXTAUTH_URL', ORIGIN)

beforeAll(async () => {
  const person = { name: '甲', passwordHash: null }
  const held = [{ role: 'editor' as const, jurisdictionCode: A, scope: [] }]
  const add = (loginName: string, mail: string) =>
    createPerson(systemAccess(null, 'test'), { ...person, loginName, mail }, held)
  await add('one', 'one@example.org')
  await add('twin-a', 'twin@example.org')
  await add('twin-b', 'twin@example.org')
})
afterAll(() => issuer.close())
beforeEach(() => browser.cookies.clear())

function keepCookies(response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [name = '', value = ''] = line.split(';')[0]!.split('=')
    if (/max-age=0/i.test(line) || value === '') browser.cookies.delete(name)
    else browser.cookies.set(name, decodeURIComponent(value))
  }
}

/** The whole way of a browser: to the service and back; where it ends. */
async function signInAs(claims: Record<string, unknown>, next = '/staff/990101'): Promise<string> {
  const start = await startSingleSignOn(next)
  keepCookies(start)
  const back = issuer.visit(start.headers.get('location')!, claims)
  const response = await answerByNextAuth(new Request(back), ['callback', 'single-sign-on'])
  keepCookies(response)
  return response.headers.get('location') ?? `${response.status}`
}

test('a member with that verified address is signed in and known by subject from then on', async () => {
  expect(await signInAs({ sub: 's1', email: 'One@Example.org', email_verified: true })).toBe('/staff/990101')
  expect((await currentSession())?.person.loginName).toBe('one')
  browser.cookies.clear()
  expect(await signInAs({ sub: 's1', email: 'changed@example.org' }, '//evil.example')).toBe('/staff')
})

test.each([
  ['an unknown address', { sub: 's2', email: 'two@example.org', email_verified: true }],
  ['an address that is not verified', { sub: 's3', email: 'one@example.org' }],
  ['an address two people have', { sub: 's4', email: 'twin@example.org', email_verified: true }],
  [
    'another subject with the address of a linked member',
    { sub: 's5', email: 'one@example.org', email_verified: true },
  ],
])('%s opens nothing and adds nobody', async (_, claims) => {
  expect(await signInAs(claims)).toBe('/sign-in?sso=unknown')
  expect(await currentSession()).toBeNull()
  const raw = await database.connect('superuser')
  expect((await raw.query('SELECT count(*)::int FROM person')).rows).toEqual([{ count: 3 }])
})

test('an answer of the service to another browser opens nothing', async () => {
  const start = await startSingleSignOn('/staff')
  const back = issuer.visit(start.headers.get('location')!, { sub: 's1' })
  const response = await answerByNextAuth(new Request(back), ['callback', 'single-sign-on'])
  expect(response.headers.get('location')).toContain('error')
  expect(await currentSession()).toBeNull()
})
