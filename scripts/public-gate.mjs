// What may come in to a public page: a GET or HEAD for a path of ours, in a form the framework understands. Everything
// else is answered here or made harmless, so that one page has one answer and the page cache one key.

const METHODS = ['GET', 'HEAD']
/** Headers by which the framework's own script asks for parts of pages; our pages carry no script. */
const FRAMEWORK_HEADERS = /^(?:rsc|next-.+|x-nextjs-.+|x-middleware-.+)$/
/** Addresses of the framework's own that are no pages: data of pages, image resizing, its error page. */
const FRAMEWORK_PATHS = /\.rsc$|\.segments?(?:\/|\.|$)|^\/_next\/(?:image|data)\b|^\/_global-error/
const NOWHERE = '/not-found'

/**
 * Prepares a request for the framework, or answers it. Changes `request.url` and `request.headers`.
 * @returns {boolean} whether the request goes on; false when it has been answered (400, 405)
 */
export function admit(request, response) {
  const url = request.url ?? ''
  if (!url.startsWith('/')) return refuse(response, 400)
  const [path = '', query] = splitOnce(url, '?')
  if (!path.startsWith('/api/') && !METHODS.includes(request.method ?? '')) return refuse(response, 405)
  for (const name of Object.keys(request.headers))
    if (FRAMEWORK_HEADERS.test(name)) delete request.headers[name]
  if (!decodes(decodeURI, path) || FRAMEWORK_PATHS.test(path)) request.url = NOWHERE
  else if (query !== undefined && !decodes(decodeURIComponent, query))
    // A bad escape is text that somebody typed (50%), not a page that is missing.
    request.url = `${path}?${new URLSearchParams(query)}`
  return true
}

function refuse(response, status) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(status === 405 ? { Allow: METHODS.join(', ') } : {}),
  })
  response.end(status === 405 ? '此地址只供读取。' : '请求的地址无法理解。')
  return false
}

function decodes(decode, text) {
  try {
    decode(text)
    return true
  } catch {
    return false
  }
}

function splitOnce(text, mark) {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
