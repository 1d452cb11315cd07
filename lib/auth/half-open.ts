import { cookies } from 'next/headers'
import { z } from 'zod'
import { seal, unseal } from './seal'
import { isSecure } from './session-cookie'

/** How long one may take for the second step, in milliseconds. */
const LIMIT = 5 * 60_000

/** A sign-in whose first step is taken: it opens nothing but the page of the second step. */
const halfOpenSchema = z.object({
  personId: z.uuid(),
  how: z.enum(['password', 'single-sign-on']),
  /** When the person's means of signing in changed last; after a further change this sign-in is void. */
  changedAt: z.number(),
  since: z.number(),
  next: z.string(),
})
export type HalfOpen = z.infer<typeof halfOpenSchema>

const PATH = '/sign-in'
const cookieName = () => `${isSecure() ? '__Secure-' : ''}half-open-sign-in`

/** Gives the browser a sealed note of it. Only in actions and route handlers. */
export async function giveHalfOpenCookie(halfOpen: HalfOpen): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(), sealHalfOpen(halfOpen), {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: PATH,
    maxAge: LIMIT / 1000,
  })
}

export async function takeHalfOpenCookie(): Promise<void> {
  const jar = await cookies()
  jar.delete({ name: cookieName(), path: PATH, secure: isSecure() })
}

/** The sign-in this browser has begun; null when there is none or it took too long. */
export async function readHalfOpenCookie(now: Date): Promise<HalfOpen | null> {
  const sealed = (await cookies()).get(cookieName())?.value
  return sealed ? unsealHalfOpen(sealed, now) : null
}

export function sealHalfOpen(halfOpen: HalfOpen): string {
  return seal('half-open-sign-in', JSON.stringify(halfOpen), '')
}

export function unsealHalfOpen(sealed: string, now: Date): HalfOpen | null {
  const text = unseal('half-open-sign-in', sealed, '')
  if (text === null) return null
  const parsed = halfOpenSchema.safeParse(JSON.parse(text))
  if (!parsed.success || now.getTime() - parsed.data.since > LIMIT) return null
  return parsed.data
}
