import { findSignIn, type SignInFacts, useRecoveryCode, useTotpStep } from '@/lib/data/credentials'
import { recordSignInEvent } from '@/lib/data/sign-in-events'
import { forgetAttempts, takeAttempt } from '@/lib/data/throttle'
import { SECOND_STEP_RULE } from '@/lib/domain/accounts/throttle'
import { signInAccess } from './access'
import type { HalfOpen } from './half-open'
import { hashRecoveryCode } from './recovery-codes'
import { unseal } from './seal'
import { locked, open, type SignInResult, type Whence } from './sign-in'
import { totpStep } from './totp'

/** The key under which attempts at a person's second step are counted. */
export const secondStepKey = (personId: string) => `second-step:${personId}`

/**
 * Takes the second step of a half-open sign-in with a code of the app or a recovery code, each of which works once.
 * `expired` when the first step must be taken anew.
 */
export async function takeSecondStep(
  halfOpen: HalfOpen,
  code: string,
  whence: Whence,
  now = new Date(),
): Promise<SignInResult | { status: 'expired' }> {
  const access = signInAccess('登录')
  const { personId } = halfOpen
  const known = await findSignIn(access, { id: personId })
  if (!known || known.disabled || (known.changedAt?.getTime() ?? 0) !== halfOpen.changedAt)
    return { status: 'expired' }
  const attempt = await takeAttempt(access, secondStepKey(personId), SECOND_STEP_RULE, now)
  if (attempt.lockedUntil) return locked(attempt, whence.address, personId, now, 'second-step')
  if (!(await proves(known, code, now))) {
    await recordSignInEvent(access, {
      action: 'sign-in:failed',
      personId,
      address: whence.address,
      step: 'second-step',
    })
    return { status: 'refused' }
  }
  await forgetAttempts(access, secondStepKey(personId))
  return open(known, halfOpen.how, whence, true, now)
}

/** Whether the code is the person's, and uses it up. */
export async function proves(known: SignInFacts, typed: string, now: Date): Promise<boolean> {
  const access = signInAccess('登录')
  const code = typed.normalize('NFKC').replaceAll(/\s/g, '')
  if (!known.totpSecret) return false
  if (!/^\d{6}$/.test(code))
    return (await useRecoveryCode(access, known.personId, hashRecoveryCode(known.personId, code))) !== null
  const secret = unseal('totp-secret', known.totpSecret, known.personId)
  const step = secret && (await totpStep(secret, code, known.totpLastStep, now))
  return step ? useTotpStep(access, known.personId, step) : false
}
