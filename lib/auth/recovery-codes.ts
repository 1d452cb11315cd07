import { randomBytes } from 'node:crypto'
import { keyedHash } from './seal'

const COUNT = 10
/** Without letters and digits that look alike on paper. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 12

/** Ten codes for the day the phone is lost, of 60 bits each, and what is kept of them. */
export function newRecoveryCodes(personId: string): { codes: string[]; hashes: string[] } {
  const plain = Array.from({ length: COUNT }, () =>
    [...randomBytes(LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join(''),
  )
  return {
    codes: plain.map((code) => code.replace(/(.{4})(?=.)/g, '$1-')),
    hashes: plain.map((code) => hashRecoveryCode(personId, code)),
  }
}

/** As kept; how it was typed (case, hyphens, blanks) does not matter. */
export function hashRecoveryCode(personId: string, typed: string): string {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
  return keyedHash('recovery-code', code, personId)
}
