import { createHmac, timingSafeEqual } from 'node:crypto'
import { authSecret } from './environment'

/** When a form was made, sealed, so that a form sent back tells how long it was filled in. */
export function sealFormTime(now: Date): string {
  const time = now.getTime().toString(36)
  return `${time}.${seal(time)}`
}

/** Milliseconds since the form was made; null when the seal is not ours. */
export function formAge(sealed: string, now: Date): number | null {
  const [time = '', given = ''] = sealed.split('.')
  const expected = Buffer.from(seal(time))
  const actual = Buffer.from(given)
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return null
  return now.getTime() - Number.parseInt(time, 36)
}

function seal(time: string): string {
  return createHmac('sha256', authSecret()).update(`form-time ${time}`).digest('base64url')
}
