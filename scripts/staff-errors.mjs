// A page for people who sign in that is missing, forbidden or broken: the framework sends a shell that only its script
// could fill. Everybody gets a whole page instead, with or without scripts.
import { withoutScripts } from './plain-pages.mjs'

const isPage = (response) => String(response.getHeader('content-type') ?? '').startsWith('text/html')
const isError = (status) => status === 404 || status >= 500

/**
 * Prepares a response so that an HTML answer of 404 or 5xx is replaced by a whole page. Call before the request is
 * handled. Everything else passes untouched.
 * @param errorPage gives the whole page to show for 404 or 500, or null
 */
export function sendStaffErrors(request, response, errorPage) {
  const { write, end, flushHeaders, writeHead } = response
  let sent = false
  let begun = false
  const held = () => !sent && isError(response.statusCode) && isPage(response)

  response.flushHeaders = () => {
    if (!held()) flushHeaders.call(response)
  }
  response.writeHead = (status, ...rest) => {
    response.statusCode = status
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object' && !Array.isArray(headers))
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) response.setHeader(name, value)
    if (!held()) writeHead.call(response, status, ...rest)
    return response
  }
  response.write = (chunk, encoding, done) => {
    if (!held()) return write.call(response, chunk, encoding, done)
    const callback = typeof encoding === 'function' ? encoding : done
    if (callback) queueMicrotask(callback)
    return true
  }
  response.end = (chunk, encoding, done) => {
    if (!held()) return end.call(response, chunk, encoding, done)
    if (begun) return response
    begun = true
    const callback = [chunk, encoding, done].find((argument) => typeof argument === 'function')
    errorPage(response.statusCode === 404 ? 404 : 500).then((page) => {
      sent = true
      const body = Buffer.from(page ? withoutScripts(page) : PLAIN)
      for (const name of ['content-encoding', 'transfer-encoding', 'etag']) response.removeHeader(name)
      response.setHeader('Content-Length', body.length)
      end.call(response, request.method === 'HEAD' ? undefined : body, callback)
    })
    return response
  }
}

const PLAIN =
  '<!doctype html><html lang="zh-CN"><title>打不开</title><p>这个页面现在打不开，请回到<a href="/staff">工作台</a>。'
