import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A small OpenID Connect issuer (Core 1.0, code flow, RS256): whoever comes is whom the test says. */
export interface Issuer {
  url: string
  /** The browser's visit to the address of the service: the address it is sent back to. */
  visit(authorization: string, claims: Record<string, unknown>): string
  close(): Promise<void>
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

export async function startIssuer(port = 0): Promise<Issuer> {
  const grants = new Map<string, Record<string, unknown>>()
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify(answer(request.url ?? '', Buffer.concat(chunks).toString())))
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function answer(path: string, body: string): object {
    if (path.startsWith('/.well-known/'))
      return {
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      }
    if (path === '/keys')
      return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' }] }
    const code = new URLSearchParams(body).get('code') ?? ''
    const claims = grants.get(code)
    grants.delete(code)
    return claims
      ? { access_token: 'none', token_type: 'Bearer', id_token: seal(claims) }
      : { error: 'invalid_grant' }
  }

  function seal(claims: Record<string, unknown>): string {
    const now = Math.floor(Date.now() / 1000)
    const text = `${part({ alg: 'RS256', kid: 'one' })}.${part({ iss: url, iat: now, exp: now + 300, ...claims })}`
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
  }

  return {
    url,
    visit: (authorization, claims) => {
      const asked = new URL(authorization).searchParams
      const code = randomUUID()
      grants.set(code, { aud: asked.get('client_id'), nonce: asked.get('nonce'), ...claims })
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked.get('state') ?? '')
      return back.href
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
