import { randomBytes } from 'node:crypto'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** A lasting id for an entry made by hand: 10 characters of lower-case base32, 50 random bits (see assign-ids.ts). */
export function newEntryId(): string {
  return [...randomBytes(10)].map((byte) => ALPHABET[byte & 31]).join('')
}
