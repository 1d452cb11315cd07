import { findSignIn } from '@/lib/data/people'
import { endSessions, openSession } from '@/lib/data/sessions'
import { signInAccess } from './access'
import { verifyPassword } from './passwords'
import { readSessionCookie } from './session-cookie'

export interface Attempt {
  loginName: string
  password: string
  address: string | null
  device: string | null
}

/** Proves a person by password and opens a session. `refused` does not say whether name or password was wrong. */
export async function signIn(
  attempt: Attempt,
): Promise<{ status: 'signed-in'; sessionId: string; personId: string } | { status: 'refused' }> {
  const access = signInAccess(attempt.loginName)
  const known = await findSignIn(access, attempt.loginName.trim().toLowerCase())
  const right = await verifyPassword(known?.passwordHash ?? null, attempt.password)
  if (!known || !right || known.disabled) return { status: 'refused' }
  const { address, device } = attempt
  const { personId } = known
  const sessionId = await openSession(access, {
    personId,
    secondStep: false,
    address,
    device,
    now: new Date(),
  })
  return { status: 'signed-in', sessionId, personId }
}

/** Ends the session of this browser, if there is one. */
export async function signOut(): Promise<void> {
  const id = await readSessionCookie()
  if (id) await endSessions(signInAccess('会话'), { id }, 'signed-out')
}
