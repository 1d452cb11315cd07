import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { vi } from 'vitest'
import { signInAccess, systemAccess } from '@/lib/auth/access'
import { sessionCookieName } from '@/lib/auth/session-cookie'
import { createPerson } from '@/lib/data/people'
import { openSession } from '@/lib/data/sessions'
import type { Membership } from '@/lib/domain/membership'
import { authSecret } from '@/lib/server/environment'
import { browser } from './browser'

/** A person with these roles; returns the id. */
export async function aPerson(name: string, memberships: Membership[]): Promise<string> {
  const loginName = `p-${randomUUID().slice(0, 8)}`
  const person = { loginName, name, mail: null, passwordHash: null }
  const id = await createPerson(systemAccess(null, 'test'), person, memberships)
  if (!id) throw new Error(`${loginName} is taken`)
  return id
}

/** Signs the person in to {@link browser} with a new session; null signs out. */
export async function signInAs(personId: string | null): Promise<void> {
  browser.cookies.clear()
  if (!personId) return
  const sign = { personId, secondStep: true, address: null, device: null, now: new Date() }
  const sessionId = await openSession(signInAccess('test'), sign)
  const token = await encode({ secret: authSecret(), token: { sub: personId, sessionId } })
  browser.cookies.set(sessionCookieName(), token)
}

/** The secret that seals the cookies of tests. */
export function useTestSecret(): void {
  vi.stubEnv('AUTH_SECRET', 'a secret for tests, long enough to be taken')
}
