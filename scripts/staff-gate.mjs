// What may come in to a page for people who sign in. Unlike a public page it may carry the framework's script (marked
// with a number used once), take forms, and is never kept by anyone.
import { randomBytes } from 'node:crypto'

/** Pages of people who work here, and what leads them in. Everything else is public (scripts/public-gate.mjs). */
const STAFF_PATH = /^\/(?:staff|admin|audit|sign-in|invitations|api\/auth)(?:[/?]|$)/

export function isStaffPath(url) {
  return STAFF_PATH.test(url)
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
