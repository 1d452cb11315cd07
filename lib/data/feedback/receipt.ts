import { createHash, randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O, U, nothing to be misread on paper. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** 80 random bits for the sender alone, easy to write down: `k7qm-3xhd-9tpa-r2vw`. */
export function newReceipt(): string {
  const letters = [...randomBytes(16)].map((byte) => LETTERS[byte % 32]).join('')
  return letters.replace(/(.{4})(?!$)/g, '$1-')
}

/** What is stored of a receipt, however it was typed; null when it cannot be one. */
export function receiptHash(receipt: string): string | null {
  const letters = receipt.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  if (!/^[0-9a-hjkmnp-tv-z]{16}$/.test(letters)) return null
  return createHash('sha256').update(`feedback ${letters}`).digest('hex')
}
