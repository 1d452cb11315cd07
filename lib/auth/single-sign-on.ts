import { findSignIn } from '@/lib/data/credentials'
import { linkSubject } from '@/lib/data/people'
import { recordSignInEvent } from '@/lib/data/sign-in-events'
import { signInAccess } from './access'
import { goOn, type SignInResult, type Whence } from './sign-in'

/** What the single sign-on service says of whoever it knows (OpenID Connect Core §5.1). */
export interface Claims {
  sub?: string
  email?: string
  email_verified?: boolean | string
}

/**
 * Signs in the member the service's subject belongs to, or, the first time, the one member with that verified mail
 * address. Nobody is ever added. The second step, where one is set up, is still to be taken.
 */
export async function signInBySubject(
  claims: Claims,
  attempt: Whence & { next: string },
  now = new Date(),
): Promise<SignInResult> {
  const access = signInAccess('统一认证')
  const { sub } = claims
  const known = sub ? await findSignIn(access, { oidcSubject: sub }) : null
  const mail = claims.email_verified === true || claims.email_verified === 'true' ? claims.email : null
  const linked = !known && sub && mail ? await linkSubject(access, mail, sub) : null
  const person = known ?? (linked ? await findSignIn(access, { id: linked }) : null)
  if (person && !person.disabled) return goOn(person, 'single-sign-on', attempt, now)
  await recordSignInEvent(access, {
    action: 'sign-in:failed',
    personId: person?.personId ?? null,
    address: attempt.address,
    step: 'single-sign-on',
  })
  return { status: 'refused' }
}
