import { endOwnSessions } from '@/lib/data/sessions'
import { memberAccess } from './access'
import { clientAddress, clientDevice } from './client-address'
import { giveHalfOpenCookie, takeHalfOpenCookie } from './half-open'
import { currentSession, platformAccess } from './session'
import { giveSessionCookie, takeSessionCookie } from './session-cookie'
import type { SignInResult, Whence } from './sign-in'

/** Where this request comes from. */
export async function whence(): Promise<Whence> {
  return { address: await clientAddress(), device: await clientDevice() }
}

/**
 * Gives the browser what a sign-in has led to and says where to go next; null when it led to nothing. A session the
 * browser had before ends.
 */
export async function enter(result: SignInResult, next: string): Promise<string | null> {
  if (result.status === 'second-step') {
    await giveHalfOpenCookie(result.halfOpen)
    return '/sign-in/second-step'
  }
  if (result.status !== 'signed-in') return null
  await endSessionOfBrowser()
  await takeHalfOpenCookie()
  await giveSessionCookie(result.sessionId, result.personId)
  return next
}

/** Ends the session this browser had, since another takes its place. */
export async function endSessionOfBrowser(): Promise<void> {
  const before = await currentSession()
  if (before) await endOwnSessions(accountAccess(before.person), { id: before.id }, 'signed-out')
}

/** Ends the session of this browser, or with `everywhere` every session of the person, and takes its cookie. */
export async function leave(everywhere: boolean): Promise<void> {
  const session = await currentSession()
  if (session)
    await endOwnSessions(
      platformAccess(session),
      everywhere ? 'all' : { id: session.id },
      everywhere ? 'everywhere' : 'signed-out',
    )
  await takeSessionCookie()
}

/** A person's access to their own account and nothing else. */
function accountAccess(person: { id: string; name: string }) {
  return memberAccess({ personId: person.id, actor: person.name, jurisdictionCode: null, roles: [] })
}
