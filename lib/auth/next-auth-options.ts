import { cookies } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import { ABSOLUTE_LIMIT, endOwnSessions, findSession } from '@/lib/data/sessions'
import { returnPath } from '@/lib/domain/return-path'
import { authSecret, singleSignOn } from '@/lib/server/environment'
import { logger } from '@/lib/server/logger'
import { memberAccess, signInAccess } from './access'
import { endSessionOfBrowser, enter, whence } from './enter'
import { takeSecondStep } from './second-step'
import { isSecure, sessionCookieName } from './session-cookie'
import { signIn } from './sign-in'
import { signInBySubject } from './single-sign-on'

export const SINGLE_SIGN_ON = 'single-sign-on'
const FAILED = '/sign-in?sso=failed'

/**
 * next-auth as a second door to the same house: its token names one of our session rows, which alone decides whether it
 * holds; its password provider goes through {@link signIn}, lock-outs, second step and audit log included.
 */
export function nextAuthOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: ABSOLUTE_LIMIT / 1000 },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: FAILED },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/' },
      },
    },
    providers: [passwordProvider(), ...oidcProvider()],
    callbacks: {
      signIn: ({ account, profile }) =>
        account?.provider === SINGLE_SIGN_ON ? enterBySubject(profile ?? {}) : true,
      redirect: ({ url, baseUrl }) => (isOurs(url, baseUrl) ? url : `${baseUrl}/staff`),
      jwt: ({ token, user }) =>
        user && 'sessionId' in user ? { sub: user.id, sessionId: user.sessionId } : token,
      session: async ({ session, token }) => {
        const held = await sessionOf(token.sessionId)
        return { expires: session.expires, user: { name: held?.person.name ?? null } }
      },
    },
    jwt: {
      // A token whose session has ended is none.
      decode: async (sealed) => {
        const token = await decode(sealed)
        return token && (await sessionOf(token.sessionId)) ? token : null
      },
    },
    events: {
      signOut: async ({ token }) => {
        const held = await sessionOf(token?.sessionId)
        if (!held) return
        const { id: personId, name: actor } = held.person
        const access = memberAccess({ personId, actor, jurisdictionCode: null, roles: [] })
        await endOwnSessions(access, { id: held.id }, 'signed-out')
      },
    },
    logger: {
      error: (code) => logger.warn('next-auth', { code: String(code).slice(0, 80) }),
      warn: () => {},
      debug: () => {},
    },
  }
}

type Provider = NextAuthOptions['providers'][number]

function passwordProvider(): Provider {
  return {
    id: 'credentials',
    name: '登录名和密码',
    type: 'credentials',
    credentials: { loginName: {}, password: {}, code: {} },
    authorize: async (typed) => {
      const loginName = String(typed?.loginName ?? '').slice(0, 200)
      const password = String(typed?.password ?? '').slice(0, 1000)
      const from = await whence()
      const first = await signIn({ loginName, password, next: '/staff', ...from })
      const code = typed?.code ? String(typed.code).slice(0, 40) : null
      const result =
        first.status === 'second-step' && code ? await takeSecondStep(first.halfOpen, code, from) : first
      if (result.status !== 'signed-in') return null
      await endSessionOfBrowser()
      return { id: result.personId, sessionId: result.sessionId }
    },
  }
}

function oidcProvider(): Provider[] {
  const service = singleSignOn()
  if (!service) return []
  return [
    {
      id: SINGLE_SIGN_ON,
      name: service.name,
      type: 'oauth',
      wellKnown: `${service.issuer}/.well-known/openid-configuration`,
      issuer: service.issuer,
      clientId: service.clientId,
      clientSecret: service.clientSecret,
      authorization: { params: { scope: 'openid profile email' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      profile: (claims: { sub: string }) => ({ id: claims.sub }),
    },
  ]
}

/** Opens our own session and leads on; next-auth's own token is not used on this way. */
async function enterBySubject(claims: object): Promise<string> {
  const jar = await cookies()
  const name = `${isSecure() ? '__Secure-' : ''}next-auth.callback-url`
  const wanted = jar.get(name)?.value ?? ''
  const url = URL.canParse(wanted) ? new URL(wanted) : null
  const next = returnPath.parse(url ? `${url.pathname}${url.search}` : '')
  const result = await signInBySubject(claims, { next, ...(await whence()) })
  return (await enter(result, next)) ?? '/sign-in?sso=unknown'
}

function sessionOf(id: unknown) {
  return typeof id === 'string' ? findSession(signInAccess('会话'), id, new Date()) : null
}

function isOurs(url: string, baseUrl: string): boolean {
  return URL.canParse(url, baseUrl) && new URL(url, baseUrl).origin === new URL(baseUrl).origin
}
