// Where a request comes from, for counting attempts. What a browser claims is never believed: without TRUST_PROXY it is
// the socket's address; with TRUST_PROXY=n the n-th entry from the right of X-Forwarded-For, which our own proxies wrote.

import { isIP } from 'node:net'

const HEADER = 'x-client-address'
const PROXIES = Number(process.env.TRUST_PROXY ?? 0)

/**
 * Puts the address into a header of ours (lib/auth/client-address.ts), in place of whatever a client sent by its name.
 * Which host was asked for is a proxy's to say as well: the framework compares a form's origin with it.
 */
export function nameClient(request, proxies = PROXIES) {
  request.headers[HEADER] = clientAddress(request, proxies)
  if (!(proxies > 0)) delete request.headers['x-forwarded-host']
}

export function clientAddress(request, proxies) {
  const socket = request.socket?.remoteAddress ?? ''
  if (!(proxies > 0)) return socket
  const chain = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  return withoutPort(chain.at(-proxies) ?? '') ?? socket
}

/**
 * The address of an entry such as `192.0.2.1:5678` or `[2001:db8::1]:443`: some proxies write the port as well, which is
 * another one for every connection. Null when it is no address.
 */
function withoutPort(entry) {
  const written = /^(?:\[([^\]]*)\]|([\d.]+))(?::\d{1,5})?$/.exec(entry)
  const address = written?.[1] ?? written?.[2] ?? entry
  return isIP(address) && !address.includes('%') ? address : null
}
