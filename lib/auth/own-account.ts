import { findOwnCredential, type OwnCredential } from '@/lib/data/credentials'
import { recordSignInEvent } from '@/lib/data/sign-in-events'
import { forgetAttempts, takeAttempt } from '@/lib/data/throttle'
import type { Access } from '@/lib/domain/access'
import { minutesLeft, SECOND_STEP_RULE } from '@/lib/domain/accounts/throttle'
import { signInAccess } from './access'
import { clientAddress } from './client-address'
import { verifyPassword } from './passwords'
import { unseal } from './seal'
import { qrPicture, totpAddress, totpStep } from './totp'

export type Proof =
  | { status: 'proven'; credential: OwnCredential }
  | { status: 'wrong' | 'locked'; message: string }

/**
 * Asks a signed-in person for their password once more before something weighty; counted like a sign-in. Who signs in
 * by single sign-on only has none and is not asked.
 */
export async function provePassword(access: Access, typed: string, now = new Date()): Promise<Proof> {
  const credential = await findOwnCredential(access)
  if (!credential.hasPassword) return { status: 'proven', credential }
  const personId = access.personId ?? ''
  const key = `own-password:${personId}`
  const counting = signInAccess('登录')
  const attempt = await takeAttempt(counting, key, SECOND_STEP_RULE, now)
  if (attempt.lockedUntil) {
    const minutes = minutesLeft(attempt.lockedUntil, now)
    return { status: 'locked', message: `尝试次数太多，请 ${minutes} 分钟后再试` }
  }
  if (await verifyPassword(credential.passwordHash, typed)) {
    await forgetAttempts(counting, key)
    return { status: 'proven', credential }
  }
  const address = await clientAddress()
  await recordSignInEvent(counting, { action: 'sign-in:failed', personId, address, step: 'password' })
  return { status: 'wrong', message: '现在的密码不对' }
}

/** The 30-second step the code proves for a sealed secret of that person; null when it proves nothing. */
export async function stepOfSealed(
  sealed: string | null,
  personId: string,
  code: string,
  lastStep: number | null,
  now = new Date(),
): Promise<number | null> {
  const secret = sealed && unseal('totp-secret', sealed, personId)
  return secret ? totpStep(secret, code.replaceAll(/\s/g, ''), lastStep, now) : null
}

/** What a phone needs to know of a sealed secret, as a picture and as text in groups of four; null when unreadable. */
export async function showSealed(
  sealed: string,
  person: { id: string; loginName: string },
): Promise<{ picture: string; text: string } | null> {
  const secret = unseal('totp-secret', sealed, person.id)
  if (!secret) return null
  return {
    picture: await qrPicture(totpAddress(secret, person.loginName)),
    text: secret.replace(/(.{4})(?=.)/g, '$1 '),
  }
}
