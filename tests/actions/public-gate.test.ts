import { expect, test } from 'vitest'
import { admit } from '@/scripts/public-gate.mjs'

function ask(url: string, method = 'GET', headers: Record<string, string> = {}) {
  const request = { url, method, headers: { ...headers } }
  const answered: { status?: number; headers?: Record<string, string> } = {}
  const response = {
    writeHead: (status: number, sent: Record<string, string>) =>
      Object.assign(answered, { status, headers: sent }),
    end: () => {},
    setHeader: () => {},
  }
  const admitted = admit(request, response)
  return { admitted, url: request.url, headers: request.headers, ...answered, sent: answered.headers }
}

test('an ordinary request goes on as it came', () => {
  expect(ask('/who?q=%E6%9D%91%E5%8C%BB&code=460108')).toMatchObject({
    admitted: true,
    url: '/who?q=%E6%9D%91%E5%8C%BB&code=460108',
  })
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE'])(
  '%s of a page is refused, of the API left to its route',
  (method) => {
    expect(ask('/who?q=a', method)).toMatchObject({
      admitted: false,
      status: 405,
      sent: { Allow: 'GET, HEAD' },
    })
    expect(ask('/api/v1/who', method).admitted).toBe(true)
  },
)

test.each(['http://evil.example/who', '*', ''])('the target %j is not understood', (url) => {
  expect(ask(url)).toMatchObject({ admitted: false, status: 400 })
})

test.each([
  '/%E0%A4%A',
  '/460108.rsc',
  '/460108.segments/_tree.segment.rsc',
  '/_global-error',
  '/_next/image?url=x',
])('%s is nowhere', (url) => {
  expect(ask(url)).toMatchObject({ admitted: true, url: '/not-found' })
})

test('a bad escape in a question is what somebody typed', () => {
  expect(ask('/who?q=50%&code=460108').url).toBe('/who?q=50%25&code=460108')
  expect(ask('/api/v1/search?q=%zz').url).toBe('/api/v1/search?q=%25zz')
})

test('the framework’s own headers do not reach it', () => {
  const headers = {
    rsc: '1',
    'next-router-state-tree': '%zz',
    'x-middleware-prefetch': '1',
    accept: 'text/html',
  }
  expect(ask('/460108', 'GET', headers).headers).toEqual({ accept: 'text/html' })
})

const FORM = {
  'content-type': 'multipart/form-data; boundary=x',
  'content-length': '900',
  host: 'list.example',
}

test('a form of ours goes on, to the one page that takes one', () => {
  const headers = { ...FORM, origin: 'https://list.example' }
  expect(ask('/460108/feedback?entry=a1', 'POST', headers).admitted).toBe(true)
  expect(ask('/460108/feedback', 'POST', { ...FORM, referer: 'https://list.example/460108' }).admitted).toBe(
    true,
  )
  for (const path of [
    '/460108',
    '/460108/feedback/k7qm-3xhd',
    '/460108/feedback/',
    '/who',
    '/46010/feedback',
  ])
    expect(ask(path, 'POST', headers)).toMatchObject({ admitted: false, status: 405 })
  expect(ask('/460108/feedback', 'PUT', headers)).toMatchObject({ admitted: false, status: 405 })
})

test.each([
  [403, { origin: 'https://evil.example' }],
  [403, { origin: 'null' }],
  [403, { referer: 'https://evil.example/list.example' }],
  [403, {}],
  [415, { origin: 'https://list.example', 'content-type': 'application/json' }],
  [411, { origin: 'https://list.example', 'content-length': '' }],
  [411, { origin: 'https://list.example', 'transfer-encoding': 'chunked' }],
  [413, { origin: 'https://list.example', 'content-length': '40000' }],
])('%i for a form with %o', (status, headers) => {
  expect(ask('/460108/feedback', 'POST', { ...FORM, ...headers })).toMatchObject({ admitted: false, status })
})
