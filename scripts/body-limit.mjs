// A form that is larger than the largest file we take: answered here with a sentence, before the framework would
// answer it with an error page. A browser only shows the answer when the rest of what it sends is taken too.

/** A file of 20 MB and the form around it; the framework's own limit (next.config.js) is the same. */
const LARGEST = 24 * 1024 * 1024
/** What is sent beyond this is not worth waiting for. */
const LARGEST_DRAINED = 512 * 1024 * 1024

const PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>文件太大</title></head><body><main><h1>文件太大，没有收下</h1>
<p>最大 20 MB。请删去图片等无关内容，或拆成几个文件后再试。草稿没有任何改动。</p>
<p><a href="">返回上一页</a></p></main></body></html>
`

/**
 * Answers a request whose body is larger than any form of ours.
 * @returns {boolean} whether it was answered
 */
export function refuseLargeBody(request, response) {
  const length = Number(request.headers['content-length'] ?? 0)
  if (!(length > LARGEST)) return false
  response.writeHead(413, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
  })
  if (length > LARGEST_DRAINED) {
    response.end(PAGE)
    return true
  }
  request.on('end', () => response.end(PAGE))
  request.on('error', () => response.destroy())
  request.resume()
  return true
}
