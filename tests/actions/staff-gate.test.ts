import { createServer, request as openRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { returnPath } from '@/lib/domain/return-path'
import { refuseLargeBody } from '@/scripts/body-limit.mjs'
import { nameClient } from '@/scripts/client-address.mjs'
import { isPlainPath, refuseOddPath } from '@/scripts/plain-path.mjs'
import { isStaffPath, refuseOddRequest } from '@/scripts/staff-gate.mjs'

type Gate = (request: object, response: object) => boolean

function ask(gate: Gate, request: { url: string; method?: string; headers?: Record<string, string> }) {
  const answered: { status?: number; headers?: Record<string, string> } = {}
  const response = {
    writeHead: (status: number, headers: Record<string, string>) =>
      Object.assign(answered, { status, headers }),
    end: () => {},
  }
  const asked = { method: 'GET', headers: {}, on: () => {}, resume: () => {}, ...request }
  return { answered: gate(asked, response), ...answered }
}

test.each([
  '/api/../staff/469021',
  '/./staff',
  '/staff/..',
  '/%2e%2e/staff',
  '/api/%2E%2e/staff',
  '/.%2e/staff',
  '//staff',
  '/staff//x',
  '/staff#x',
  '/api\\..\\staff',
  '/api%5c..%5cstaff',
  '/api%2f..%2fstaff',
  '/%73taff',
  '/s%74aff/469021',
  '/who%00',
  'http://evil.example/staff',
  '*',
  '',
])('%j is written in no normal form, and no gate sees it', (url) => {
  expect(ask(refuseOddPath, { url })).toMatchObject({ answered: true, status: 400 })
})

test.each([
  '/',
  '/staff/469021/draft/duties?edit=a&next=//x/../y#z',
  '/search?q=%2e%2e/',
  '/_next/static/chunks/app/%5Bcode%5D/page-0~a_b.js',
  '/469021/duties/%E7%BC%96',
  '/.well-known/security.txt',
])('%s is an ordinary path', (url) => {
  expect(isPlainPath(url)).toBe(true)
  expect(ask(refuseOddPath, { url })).toEqual({ answered: false })
})

test.each(['/staff', '/STAFF/x', '/Sign-In?next=/staff', '/API/Auth/csrf', '/Admin'])(
  '%s is a page of the workspace in any case of letters',
  (url) => expect(isStaffPath(url)).toBe(true),
)
test.each(['/staffing', '/469021', '/api/v1/who', '/'])('%s is a public page', (url) => {
  expect(isStaffPath(url)).toBe(false)
})

test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS'])('%s is no way to ask for a page', (method) => {
  expect(ask(refuseOddRequest, { url: '/staff', method })).toMatchObject({
    status: 405,
    headers: { Allow: 'GET, HEAD, POST' },
  })
})

test('a form comes from a page with an origin', () => {
  const post = (headers: Record<string, string>) =>
    ask(refuseOddRequest, { url: '/staff', method: 'POST', headers })
  expect(post({ origin: 'null', 'content-length': '10' })).toMatchObject({ status: 403 })
  expect(post({ origin: 'http://here.example', 'content-length': '10' })).toEqual({ answered: false })
})

test('whoever signs in sends at most 16 KB, a file is at most 24 MB with its form', () => {
  const post = (url: string, length: number) =>
    ask(refuseLargeBody, { url, method: 'POST', headers: { 'content-length': String(length) } })
  expect(post('/api/auth/callback/credentials', 16 * 1024).answered).toBe(false)
  expect(post('/api/auth/callback/credentials', 16 * 1024 + 1)).toMatchObject({ status: 413 })
  expect(post('/staff/469021/imports', 20 * 1024 * 1024).answered).toBe(false)
  expect(post('/staff/469021/imports', 25 * 1024 * 1024)).toMatchObject({ status: 413 })
})

test('a body that does not say how long it is is counted while it comes, and cut off', async () => {
  let read = 0
  const server = createServer(async (request, response) => {
    if (refuseLargeBody(request, response)) return
    const chunks: Buffer[] = []
    try {
      for await (const chunk of request) chunks.push(chunk)
    } catch {
      return
    } finally {
      read = Buffer.concat(chunks).length
    }
    response.end('taken')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const send = (bytes: number) =>
    new Promise<number>((resolve, reject) => {
      const path = '/api/auth/callback/credentials'
      const sent = openRequest({ port, path, method: 'POST', host: '127.0.0.1' }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      sent.on('error', reject)
      // Without a length Node sends it in chunks.
      for (let left = bytes; left > 0; left -= 1024) sent.write('x'.repeat(Math.min(1024, left)))
      sent.end()
    })
  expect(await send(16 * 1024)).toBe(200)
  expect(read).toBe(16 * 1024)
  expect(await send(64 * 1024)).toBe(413)
  expect(read).toBeLessThanOrEqual(16 * 1024)
  server.closeAllConnections()
  server.close()
})

test('which host was asked for is a proxy’s to say, never a browser’s', () => {
  const asked = () => ({
    headers: { 'x-forwarded-host': 'evil.example' },
    socket: { remoteAddress: '10.0.0.1' },
  })
  const direct = asked()
  nameClient(direct, 0)
  expect(direct.headers).toEqual({ 'x-client-address': '10.0.0.1' })
  const behind = asked()
  nameClient(behind, 1)
  expect(behind.headers['x-forwarded-host']).toBe('evil.example')
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['192.0.2.1:5678', '192.0.2.1'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['2001:db8::1', '2001:db8::1'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['198.51.100.9, 192.0.2.1:5678', '192.0.2.1'],
  ...[
    '',
    'unknown',
    '_hidden',
    '1.2.3',
    '999.1.1.1',
    'abc:def',
    '192.0.2.1:',
    '192.0.2.1:x',
    '[192.0.2.1',
  ].map((odd) => [odd, '10.0.0.1']),
  ...['[]:443', '2001:db8::1]:443', 'fe80::1%eth0', '192.0.2.1 evil'].map((odd) => [odd, '10.0.0.1']),
])('a proxy that writes %j says the request comes from %s', (written, address) => {
  const asked = { headers: { 'x-forwarded-for': written }, socket: { remoteAddress: '10.0.0.1' } }
  nameClient(asked, 1)
  expect(asked.headers).toMatchObject({ 'x-client-address': address })
})

test.each([
  '/staff/../469021',
  '/staff//evil.example',
  '/staff/\\evil.example',
  '/staff/%2e%2e/x',
  '/staff/%2F%2Fevil',
  '/staff/x%5cy',
  '/staff/..',
  '//evil.example',
])('%s is no path to return to', (path) => {
  expect(returnPath.parse(path)).toBe('/staff')
})
test.each(['/staff/469021/draft/duties?edit=1&to=//x', '/admin', '/invitations/abc_-'])(
  '%s is one',
  (path) => {
    expect(returnPath.parse(path)).toBe(path)
  },
)
