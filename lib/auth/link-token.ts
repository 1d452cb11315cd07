import { createHash, randomBytes } from 'node:crypto'

/** A word nobody can guess (256 bits), for a link; only its hash is kept. */
export function newLinkToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashLinkToken(token) }
}

/** SHA-256, lower-case hex. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
