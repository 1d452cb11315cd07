// A form that is larger than the largest file we take: answered here with a sentence, before the framework would
// answer it with an error page. A browser only shows the answer when the rest of what it sends is taken too.

/** A file of 20 MB and the form around it; the framework's own limit (next.config.js) is the same. */
const LARGEST = 24 * 1024 * 1024
/** What next-auth takes: names, a password, a token. */
const LARGEST_SIGN_IN = 16 * 1024
const SIGN_IN = /^\/api\/auth(?:[/?]|$)/i
/** What is sent beyond this is not worth waiting for. */
const LARGEST_DRAINED = 512 * 1024 * 1024

const PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>文件太大</title></head><body><main><h1>文件太大，没有收下</h1>
<p>最大 20 MB。请删去图片等无关内容，或拆成几个文件后再试。草稿没有任何改动。</p>
<p><a href="">返回上一页</a></p></main></body></html>
`

const largestOf = (request) => (SIGN_IN.test(request.url ?? '') ? LARGEST_SIGN_IN : LARGEST)

/**
 * Answers a request whose body is larger than any form of ours; one that does not say how long it is is counted while
 * it comes, and cut off.
 * @returns {boolean} whether it was answered
 */
export function refuseLargeBody(request, response) {
  const length = Number(request.headers['content-length'] ?? 0)
  const largest = largestOf(request)
  if (request.headers['transfer-encoding'] !== undefined) countBody(request, response, largest)
  if (!(length > largest)) return false
  const signingIn = largest === LARGEST_SIGN_IN
  const page = signingIn ? '提交的内容太长。' : PAGE
  response.writeHead(413, {
    'Content-Type': `${signingIn ? 'text/plain' : 'text/html'}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
  })
  if (length > LARGEST_DRAINED) {
    response.end(page)
    return true
  }
  request.on('end', () => response.end(page))
  request.on('error', () => response.destroy())
  request.resume()
  return true
}

/**
 * Browsers tell the length, the framework asking itself does not. The framework may be reading already: what is too long
 * is answered on the connection itself, which then ends as if the browser had gone.
 */
function countBody(request, response, largest) {
  const { push } = request
  let taken = 0
  request.push = (chunk, encoding) => {
    taken += chunk?.length ?? 0
    if (taken <= largest) return push.call(request, chunk, encoding)
    request.push = () => false
    const { socket } = request
    if (response.headersSent) socket.destroy()
    else socket.end(TOO_LONG, () => socket.destroy())
    return false
  }
}

const TOO_LONG = 'HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'
