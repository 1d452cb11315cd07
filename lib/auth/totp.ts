import { generateSecret, generateURI, verify } from 'otplib'
import { toString as drawQr } from 'qrcode'

const ISSUER = '责任清单'
/** Seconds a phone's clock may be off, either way. */
const TOLERANCE = 30

/** A new secret for an authenticator app: 160 bits in base32 (RFC 6238, RFC 4226 §4). */
export function newTotpSecret(): string {
  return generateSecret()
}

/** The secret as an address the app reads from a QR code. */
export function totpAddress(secret: string, loginName: string): string {
  return generateURI({ issuer: ISSUER, label: loginName, secret })
}

/** The QR code of an address as a `data:` picture, black on white in any colour scheme. */
export async function qrPicture(address: string): Promise<string> {
  const svg = await drawQr(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

/** The 30-second step a code belongs to; null when it is wrong or its step is not later than `lastStep`. */
export async function totpStep(
  secret: string,
  code: string,
  lastStep: number | null,
  now: Date,
): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null
  const epoch = Math.floor(now.getTime() / 1000)
  const result = await verify({
    secret,
    token: code,
    epoch,
    epochTolerance: TOLERANCE,
  })
  if (!result.valid || !('timeStep' in result)) return null
  return lastStep === null || result.timeStep > lastStep ? result.timeStep : null
}
