import { createHash, randomBytes } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import { cookies } from 'next/headers'
import NextAuth from 'next-auth'
import { authSecret } from '@/lib/server/environment'
import { siteOrigin } from '@/lib/server/site-origin'
import { nextAuthOptions, SINGLE_SIGN_ON } from './next-auth-options'
import { isSecure } from './session-cookie'

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' }

interface Asked {
  method: string
  /** The path below /api/auth. */
  segments: string[]
  query: Record<string, string>
  body: Record<string, unknown>
  headers: Record<string, string>
  cookies: Record<string, string>
}

/** What of next-auth we use; the rest (`_log` writes whatever anybody sends into our log) is not there. */
const SERVED = /^(?:(?:csrf|providers|session|signout)|(?:signin|callback)(?:\/[a-z-]+)?)$/

/** Lets next-auth answer a request to /api/auth. */
export async function answerByNextAuth(request: Request, segments: string[]): Promise<Response> {
  if (!SERVED.test(segments.join('/'))) return new Response('没有这个页面。', { status: 404, headers: PLAIN })
  const type = request.headers.get('content-type') ?? ''
  const text = request.method === 'POST' ? await request.text() : ''
  return ask({
    method: request.method,
    segments,
    query: Object.fromEntries(new URL(request.url).searchParams),
    body: type.includes('json') ? parseObject(text) : Object.fromEntries(new URLSearchParams(text)),
    headers: Object.fromEntries(request.headers),
    cookies: await ownCookies(),
  })
}

/**
 * Leads the browser to the single sign-on service. next-auth wants a form with a token from another page; a link of our
 * own pages stands for it, so that the button works without a script and no policy on forms is in the way.
 */
export async function startSingleSignOn(next: string): Promise<Response> {
  const token = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${token}${authSecret()}`).digest('hex')
  const name = `${isSecure() ? '__Host-' : ''}next-auth.csrf-token`
  return ask({
    method: 'POST',
    segments: ['signin', SINGLE_SIGN_ON],
    query: {},
    body: { csrfToken: token, callbackUrl: `${siteOrigin()}${next}` },
    headers: {},
    cookies: { ...(await ownCookies()), [name]: `${token}|${hash}` },
  })
}

async function ownCookies(): Promise<Record<string, string>> {
  return Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]))
}

/** Calls next-auth as Node's older handlers are called: the other way reads the request past us. */
async function ask({ segments, query, ...rest }: Asked): Promise<Response> {
  const headers = new Headers()
  let status = 200
  let body: string | null = null
  const response = {
    status: (code: number) => {
      status = code
      return response
    },
    getHeader: (name: string) => (name === 'Set-Cookie' ? headers.getSetCookie() : headers.get(name)),
    setHeader: (name: string, value: string | string[]) => {
      headers.delete(name)
      for (const one of [value].flat()) headers.append(name, one)
      return response
    },
    json: (value: unknown) => {
      headers.set('Content-Type', 'application/json; charset=utf-8')
      body = JSON.stringify(value)
    },
    send: (value: unknown) => {
      body = typeof value === 'string' || value === undefined ? (value ?? null) : JSON.stringify(value)
    },
    end: () => {},
  }
  const request = { ...rest, query: { ...query, nextauth: segments } }
  // It touches nothing of the two but what stands above.
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    nextAuthOptions(),
  )
  return new Response(body, { status, headers })
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
