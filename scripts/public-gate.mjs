// What may come in to a public page: a GET or HEAD for a path of ours, in a form the framework understands, and the form
// with which readers tell of errors. Everything else is answered here or made harmless, so that one page has one answer
// and the page cache one key.

const METHODS = ['GET', 'HEAD']
/** Headers by which the framework's own script asks for parts of pages; our pages carry no script. */
const FRAMEWORK_HEADERS = /^(?:rsc|next-.+|x-nextjs-.+|x-middleware-.+)$/
/** Addresses of the framework's own that are no pages: data of pages, image resizing, its error page. */
const FRAMEWORK_PATHS = /\.rsc$|\.segments?(?:\/|\.|$)|^\/_next\/(?:image|data)\b|^\/_global-error/
const NOWHERE = '/not-found'
/** 我要纠错: what a reader sends, and what became of it. Nobody keeps these pages. */
const FEEDBACK = /^\/\d{6}\/feedback(?:\/|$)/
const FEEDBACK_FORM = /^\/\d{6}\/feedback$/
/** A form as a browser sends it, and as long as its longest text can be. */
const FORM_TYPE = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)(?:;|$)/i
const LONGEST_FORM = 32 * 1024
/** Of a form that is refused so many bytes are still taken. */
const LONGEST_DRAINED = 4 * 1024 * 1024
const SAID = {
  400: '请求的地址无法理解。',
  403: '表单须从本站页面提交。',
  405: '此地址只供读取。',
  411: '提交的内容没有注明长度。',
  413: '提交的内容太长。',
  415: '提交的内容不是表单。',
}

/**
 * Prepares a request for the framework, or answers it. Changes `request.url` and `request.headers`.
 * @returns {boolean} whether the request goes on; false when it has been answered (400, 403, 405, 411, 413, 415)
 */
export function admit(request, response) {
  const url = request.url ?? ''
  if (!url.startsWith('/')) return refuse(response, 400)
  const [path = '', query] = splitOnce(url, '?')
  if (!path.startsWith('/api/') && !METHODS.includes(request.method ?? '')) {
    if (request.method !== 'POST' || !FEEDBACK_FORM.test(path)) return refuse(response, 405)
    const wrong = faultOf(request)
    if (wrong) return refuse(response, wrong, request)
  }
  if (FEEDBACK.test(path)) response.setHeader('Cache-Control', 'private, no-store')
  for (const name of Object.keys(request.headers))
    if (FRAMEWORK_HEADERS.test(name)) delete request.headers[name]
  if (!decodes(decodeURI, path) || FRAMEWORK_PATHS.test(path)) request.url = NOWHERE
  else if (query !== undefined && !decodes(decodeURIComponent, query))
    // A bad escape is text that somebody typed (50%), not a page that is missing.
    request.url = `${path}?${new URLSearchParams(query)}`
  return true
}

/** What is wrong with a form sent to us, as a status; null when nothing is. */
function faultOf({ headers }) {
  if (!isFromOurPage(headers)) return 403
  if (!FORM_TYPE.test(headers['content-type'] ?? '')) return 415
  // A body of unknown length could be endless; browsers always tell.
  if (headers['transfer-encoding'] !== undefined || !/^\d+$/.test(headers['content-length'] ?? '')) return 411
  return Number(headers['content-length']) > LONGEST_FORM ? 413 : null
}

/** Browsers name the page a form was sent from; another site cannot make them name ours. */
function isFromOurPage(headers) {
  const from = headers.origin ?? headers.referer
  try {
    return new URL(from).host === (headers['x-forwarded-host'] ?? headers.host)
  } catch {
    return false
  }
}

/** @param {{ headers: object, resume?: () => void }} [unread] the request whose body nobody reads */
function refuse(response, status, unread) {
  // A browser first sends all of it and then looks at the answer; what is too much to wait for is cut off.
  const isShort = Number(unread?.headers['content-length'] ?? Number.NaN) <= LONGEST_DRAINED
  if (isShort) unread?.resume?.()
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(status === 405 ? { Allow: METHODS.join(', ') } : {}),
    ...(unread && !isShort ? { Connection: 'close' } : {}),
  })
  response.end(SAID[status])
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
