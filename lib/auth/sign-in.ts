import { createHash } from 'node:crypto'
import { findSignIn, type SignInFacts } from '@/lib/data/credentials'
import { openSession } from '@/lib/data/sessions'
import { recordSignInEvent } from '@/lib/data/sign-in-events'
import { type Attempt, forgetAttempts, giveAttemptBack, takeAttempt } from '@/lib/data/throttle'
import {
  ACCOUNT_ANYWHERE_RULE,
  ACCOUNT_RULE,
  ADDRESS_RULE,
  addressKey,
  minutesLeft,
} from '@/lib/domain/accounts/throttle'
import { signInAccess } from './access'
import type { HalfOpen } from './half-open'
import { verifyPassword } from './passwords'

/** Where an attempt comes from. */
export interface Whence {
  address: string | null
  device: string | null
}

export interface PasswordAttempt extends Whence {
  loginName: string
  password: string
  /** Where to go afterwards. */
  next: string
}

export type Opened = { status: 'signed-in'; sessionId: string; personId: string }
export type SignInResult =
  | Opened
  /** The second step is to come. */
  | { status: 'second-step'; halfOpen: HalfOpen }
  /** Does not say whether name or password was wrong, or the person disabled. */
  | { status: 'refused' }
  /** Too many attempts; says nothing of whether there is such an account. */
  | { status: 'locked'; minutes: number }

/** Counted under a hash: people type passwords into the wrong field. */
export function accountKey(loginName: string): string {
  return `account:${createHash('sha256').update(loginName).digest('hex').slice(0, 32)}`
}

/**
 * Proves a person by password. Attempts are counted before they are made, by account and address,
 * by account (whether there is one or not) and by address; everything is written to the platform's audit log.
 */
export async function signIn(attempt: PasswordAttempt, now = new Date()): Promise<SignInResult> {
  const access = signInAccess('登录')
  const loginName = attempt.loginName.trim().toLowerCase()
  const origin = attempt.address === null ? null : `address:${addressKey(attempt.address)}`
  const account = accountKey(loginName)
  const byAddress = origin === null ? null : await takeAttempt(access, origin, ADDRESS_RULE, now)
  if (byAddress?.lockedUntil) return locked(byAddress, attempt.address, null, now)
  const here = `${account}:${origin ?? 'unknown'}`
  let byAccount = await takeAttempt(access, here, ACCOUNT_RULE, now)
  if (!byAccount.lockedUntil) byAccount = await takeAttempt(access, account, ACCOUNT_ANYWHERE_RULE, now)
  if (byAccount.lockedUntil) {
    const known = byAccount.justLocked ? await findSignIn(access, { loginName }) : null
    return locked(byAccount, attempt.address, known?.personId ?? null, now)
  }
  const known = await findSignIn(access, { loginName })
  const right = await verifyPassword(known?.passwordHash ?? null, attempt.password)
  if (!known || !right || known.disabled) {
    await recordSignInEvent(access, {
      action: 'sign-in:failed',
      personId: known?.personId ?? null,
      address: attempt.address,
      step: 'password',
    })
    return { status: 'refused' }
  }
  await forgetAttempts(access, here)
  await giveAttemptBack(access, account)
  if (origin) await giveAttemptBack(access, origin)
  return goOn(known, 'password', attempt, now)
}

/** Opens a session for a person who has taken the first step, or asks for the second. */
export async function goOn(
  known: SignInFacts,
  how: HalfOpen['how'],
  attempt: Whence & { next: string },
  now: Date,
): Promise<SignInResult> {
  const { personId } = known
  if (!known.totpSecret) return open(known, how, attempt, false, now)
  const changedAt = known.changedAt?.getTime() ?? 0
  const halfOpen = { personId, how, changedAt, since: now.getTime(), next: attempt.next }
  return { status: 'second-step', halfOpen }
}

/** Opens the session itself, under a new id whatever session the browser had before. */
export async function open(
  known: SignInFacts,
  how: HalfOpen['how'],
  { address, device }: Whence,
  secondStep: boolean,
  now: Date,
): Promise<Opened> {
  const { personId, name } = known
  const access = signInAccess(name, personId)
  const sessionId = await openSession(access, { personId, secondStep, address, device, now, how })
  return { status: 'signed-in', sessionId, personId }
}

/** Tells of a lock and writes its beginning down; not every knock at the locked door. */
export async function locked(
  attempt: Attempt,
  address: string | null,
  personId: string | null,
  now: Date,
  step: 'password' | 'second-step' = 'password',
): Promise<SignInResult> {
  if (attempt.justLocked)
    await recordSignInEvent(signInAccess('登录'), { action: 'sign-in:locked', personId, address, step })
  return { status: 'locked', minutes: minutesLeft(attempt.lockedUntil ?? now, now) }
}
