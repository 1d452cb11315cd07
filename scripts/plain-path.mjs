// One way to write an address: the gates decide by what they read, the framework serves by what it makes of it, and the
// two must not differ (/api/../staff, /%73taff, //, backslashes).

const STRUCTURE = /\/\/|[\\#]|\/\.{1,2}(?:\/|$)/
/** Encoded slashes, backslashes and NUL; and what never needs encoding (RFC 3986 §2.3), dots included. */
const NEEDLESSLY_ENCODED = /%(?:2f|5c|00|2[de]|3[0-9]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])/i

/** Whether the path of a request's target is written in its one normal form; what follows "?" is free. */
export function isPlainPath(url) {
  const path = url.split('?', 1)[0] ?? ''
  return path.startsWith('/') && !STRUCTURE.test(path) && !NEEDLESSLY_ENCODED.test(path)
}

/** Answers a request whose path is written otherwise. @returns {boolean} whether it was answered */
export function refuseOddPath(request, response) {
  if (isPlainPath(request.url ?? '')) return false
  response.writeHead(400, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
  })
  response.end('请求的地址无法理解。')
  return true
}
