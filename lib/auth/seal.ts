import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { authSecret } from '@/lib/server/environment'

/** What is sealed: each purpose has a key of its own, so that one seal never passes for another. */
export type SealPurpose = 'totp-secret' | 'half-open-sign-in' | 'recovery-code'

const IV_BYTES = 12
const TAG_BYTES = 16

/** Seals a text with AES-256-GCM under a key drawn from AUTH_SECRET; `bound` must be the same when it is opened. */
export function seal(purpose: SealPurpose, text: string, bound: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv)
  cipher.setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The text; null when it was sealed for another purpose, bound to something else, changed, or with another secret. */
export function unseal(purpose: SealPurpose, sealed: string, bound: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) return null
  try {
    const iv = bytes.subarray(0, IV_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), iv, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(bound))
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** A hash nobody can try guesses against without AUTH_SECRET; lower-case hex. */
export function keyedHash(purpose: SealPurpose, text: string, bound: string): string {
  return createHmac('sha256', keyFor(purpose)).update(`${bound}\0${text}`).digest('hex')
}

function keyFor(purpose: SealPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', authSecret(), 'responsibility-list', purpose, 32))
}
