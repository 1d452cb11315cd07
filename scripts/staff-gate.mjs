// What may come in to a page for people who sign in. Unlike a public page it may carry the framework's script (marked
// with a number used once), take forms, and is never kept by anyone.
import { randomBytes } from 'node:crypto'

/**
 * Pages of people who work here, and what leads them in. Everything else is public (scripts/public-gate.mjs). In any
 * case of letters, as the framework reads the paths of its headers (next.config.js): else /STAFF had no policy at all.
 */
const STAFF_PATH = /^\/(?:staff|admin|audit|sign-in|invitations|api\/auth)(?:[/?]|$)/i

export function isStaffPath(url) {
  return STAFF_PATH.test(url)
}

const METHODS = ['GET', 'HEAD', 'POST']

/**
 * Answers what no page or form of ours sends: another method, a form from a page without an origin.
 * @returns {boolean} whether it was answered
 */
export function refuseOddRequest(request, response) {
  const { method, headers } = request
  if (!METHODS.includes(method)) return refuse(response, 405)
  return method === 'POST' && headers.origin === 'null' ? refuse(response, 403) : false
}

const SAID = {
  403: '表单须从本站页面提交。',
  405: '此地址不接受这种请求。',
}

function refuse(response, status) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
    ...(status === 405 ? { Allow: METHODS.join(', ') } : {}),
  })
  response.end(SAID[status])
  return true
}

/** The policy of one answer; the framework reads the number from the request and marks its scripts with it. */
export function guardStaffPage(request, response) {
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  request.headers['content-security-policy'] = policy
  // Names of other steps inside the framework, never a browser's to say.
  for (const name of Object.keys(request.headers))
    if (/^x-middleware-|^x-nextjs-(?!html-request-id|request-id)/.test(name)) delete request.headers[name]
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('Cache-Control', 'private, no-store')
  response.setHeader('Referrer-Policy', 'same-origin')
}
