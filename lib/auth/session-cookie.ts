import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { ABSOLUTE_LIMIT } from '@/lib/data/sessions'
import { authSecret, environment } from '@/lib/server/environment'

/** next-auth's own names: over https the browser keeps the cookie to this host and to https. */
export function sessionCookieName(): string {
  return isSecure() ? '__Host-next-auth.session-token' : 'next-auth.session-token'
}

export function isSecure(): boolean {
  return environment().PUBLIC_ORIGIN?.startsWith('https:') ?? false
}

/** Puts a sealed token that names the session into the browser. Only in actions and route handlers. */
export async function giveSessionCookie(sessionId: string, personId: string): Promise<void> {
  const maxAge = ABSOLUTE_LIMIT / 1000
  const token = await encode({ secret: authSecret(), maxAge, token: { sub: personId, sessionId } })
  const jar = await cookies()
  jar.set(sessionCookieName(), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge,
  })
}

export async function takeSessionCookie(): Promise<void> {
  const jar = await cookies()
  jar.delete({ name: sessionCookieName(), path: '/', secure: isSecure() })
}

/** The id of the session the browser's token names; null without a token or with one we did not seal. */
export async function readSessionCookie(): Promise<string | null> {
  const sealed = (await cookies()).get(sessionCookieName())?.value
  if (!sealed) return null
  try {
    const token = await decode({ secret: authSecret(), token: sealed })
    return typeof token?.sessionId === 'string' ? token.sessionId : null
  } catch {
    return null
  }
}
