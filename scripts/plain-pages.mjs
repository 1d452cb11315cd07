// What leaves the server as a public page: complete without scripts, with the status the page means.
// See docs/decisions/0004-no-script-on-public-pages.md.
import { brotliCompress, constants, gzip } from 'node:zlib'

const FORBIDS_SCRIPTS = /script-src 'none'/
const SCRIPT = /<script(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/gi
const SCRIPT_PRELOAD = /<link[^>]*\bas="script"[^>]*>/gi
/** A page that only a script could fill: what the framework sends when a page throws (notFound(), a bug). */
const EMPTY_SHELL = /<html id="__next_error__"/
/** A page names its own status where it has more to say than the framework's: a withdrawn edition is 410, an address that asks nonsense 400, too often 429. */
const OWN_STATUS = /<meta name="status" content="(400|404|410|429)"\/>/
/** Below this many bytes compression costs more than it saves. */
const WORTH_COMPRESSING = 1024

/** The page without the scripts of the framework; data blocks (JSON-LD) stay. */
export function withoutScripts(html) {
  return html.replace(SCRIPT, '').replace(SCRIPT_PRELOAD, '')
}

/**
 * Prepares a response so that an HTML page whose policy forbids scripts is sent plain and compressed once it is
 * complete. Everything else passes untouched. Call before the request is handled.
 * @param errorPage gives the whole page to show for 404 or 500, or null
 */
export function sendPlainPages(request, response, errorPage) {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  // The framework would compress the page before it reaches us.
  if (!/^\/(_next|api)\//.test(request.url ?? '/')) delete request.headers['accept-encoding']
  const { write, end, flushHeaders, writeHead } = response
  const chunks = []
  let ending = false
  let complete = false
  const isPlain = () =>
    !complete &&
    String(response.getHeader('content-type') ?? '').startsWith('text/html') &&
    FORBIDS_SCRIPTS.test(String(response.getHeader('content-security-policy') ?? ''))

  response.flushHeaders = () => {
    if (!isPlain()) flushHeaders.call(response)
  }
  response.writeHead = (status, ...rest) => {
    response.statusCode = status
    for (const [name, value] of Object.entries(rest.at(-1) ?? {}))
      if (value !== undefined && typeof rest.at(-1) === 'object') response.setHeader(name, value)
    if (!isPlain()) writeHead.call(response, response.statusCode)
    return response
  }
  response.write = (chunk, encoding, done) => {
    if (!isPlain()) return write.call(response, chunk, encoding, done)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk)
    const callback = typeof encoding === 'function' ? encoding : done
    if (callback) queueMicrotask(callback)
    return true
  }
  response.end = (chunk, encoding, done) => {
    if (!isPlain()) return end.call(response, chunk, encoding, done)
    if (chunk && typeof chunk !== 'function')
      chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk)
    const callback = [chunk, encoding, done].find((argument) => typeof argument === 'function')
    if (ending) return response
    ending = true
    finish(Buffer.concat(chunks).toString('utf8')).then(
      (body) => end.call(response, body, callback),
      () => response.destroy(),
    )
    return response
  }

  async function finish(html) {
    const whole = EMPTY_SHELL.test(html) ? ((await errorPage(response.statusCode)) ?? html) : html
    const status = OWN_STATUS.exec(whole)?.[1]
    if (status) response.statusCode = Number(status)
    if (response.statusCode >= 500 || response.statusCode === 429)
      response.setHeader('Cache-Control', 'no-store')
    const { body, encoding } = await compress(Buffer.from(withoutScripts(whole)), accepted)
    response.setHeader('Vary', 'Accept-Encoding')
    if (encoding) response.setHeader('Content-Encoding', encoding)
    if (body.length > 0) response.setHeader('Content-Length', body.length)
    complete = true
    return request.method === 'HEAD' ? undefined : body
  }
}

/** Compresses with the best encoding the browser takes; the page itself when it is small or none is taken. */
function compress(page, accepted) {
  return new Promise((resolve) => {
    const settle = (encoding) => (error, body) => resolve(error ? { body: page } : { body, encoding })
    if (page.length < WORTH_COMPRESSING) resolve({ body: page })
    else if (accepts(accepted, 'br'))
      brotliCompress(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }, settle('br'))
    else if (accepts(accepted, 'gzip')) gzip(page, { level: 6 }, settle('gzip'))
    else resolve({ body: page })
  })
}

/** Whether Accept-Encoding names the encoding and does not forbid it (`br;q=0`), RFC 9110 §12.5.3. */
function accepts(header, encoding) {
  return header.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    return name === encoding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
  })
}
