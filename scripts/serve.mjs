// The web server itself: Next behind a plain Node server. Started by scripts/start.ts, which talks to it over IPC:
// it tells us to stop, and when it is gone (killed), so are we.
import { createServer } from 'node:http'
import next from 'next'
import { refuseLargeBody } from './body-limit.mjs'
import { nameClient } from './client-address.mjs'
import { compareLimit } from './compare-limit.mjs'
import { sendPlainPages } from './plain-pages.mjs'
import { refuseOddPath } from './plain-path.mjs'
import { admit } from './public-gate.mjs'
import { sendStaffErrors } from './staff-errors.mjs'
import { guardStaffPage, isStaffPath, refuseOddRequest } from './staff-gate.mjs'

const FURTHER_PORTS = 50
const explicit = Boolean(process.env.PORT)
const hostname = process.env.HOST ?? '0.0.0.0'
const app = next({ dev: false, dir: process.cwd(), hostname, port: Number(process.env.PORT ?? 3000) })
const handle = app.getRequestHandler()
const limitComparing = compareLimit()
// Room for a long question in the address: it gets its 400 from us, not a bare 431.
const server = createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => {
  if (refuseOddPath(request, response)) return
  nameClient(request)
  if (isStaffPath(request.url ?? '')) {
    guardStaffPage(request, response)
    if (refuseOddRequest(request, response)) return
    if (refuseLargeBody(request, response)) return
    sendStaffErrors(request, response, (status) => errorPage(status, STAFF_ERROR_PAGES))
    return handle(request, response)
  }
  if (!admit(request, response)) return
  limitComparing(request, response)
  sendPlainPages(request, response, errorPage)
  return handle(request, response)
})

const ERROR_PAGES = { 404: '/_not-found', 500: '/unavailable' }
const STAFF_ERROR_PAGES = { 404: '/staff/not-here', 500: '/staff/not-here?broken=1' }
const errorPages = new Map()

/** The whole page for 404 and 500, asked of ourselves once and kept; null when it cannot be had. */
async function errorPage(status, paths = ERROR_PAGES) {
  const path = paths[status === 404 ? 404 : 500]
  const known = errorPages.get(path)
  if (known) return known
  try {
    const page = await (await askOurselves(path)).text()
    if (page.includes('__next_error__')) return null
    errorPages.set(path, page)
    return page
  } catch {
    return null
  }
}

function askOurselves(path) {
  return fetch(`${ownOrigin()}${path}`)
}

function ownOrigin() {
  const { address, port } = server.address()
  const host =
    address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address.includes(':') ? `[${address}]` : address
  return `http://${host}:${port}`
}

/**
 * Has search load its dictionaries and samples (about 2 s), so that the first person need not wait. By a request:
 * modules loaded otherwise would be other copies than those that answer.
 */
async function warmSearch() {
  try {
    await (await askOurselves('/api/v1/who?q=%E7%97%85%E5%AA%92%E7%94%9F%E7%89%A9')).arrayBuffer()
  } catch {
    // The first person will wait, then.
  }
}

/** Listens on the wanted port; when it was not named explicitly, on the next free one. */
function listen(port, left) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && !explicit && left > 0) resolve(listen(port + 1, left - 1))
      else reject(error)
    })
    server.listen(port, hostname, () => resolve(server.address().port))
  })
}

function stop() {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 3000).unref()
}

// Ctrl-C reaches the whole terminal group; the one who started us decides when we stop.
process.on('SIGINT', () => {})
process.on('SIGTERM', stop)
process.on('disconnect', stop)

try {
  await app.prepare()
  const port = await listen(Number(process.env.PORT ?? 3000), FURTHER_PORTS)
  // After a form the framework asks itself for the next page: of us, whatever Host a request named.
  process.env.__NEXT_PRIVATE_ORIGIN = ownOrigin()
  // Where next-auth stands, for the addresses it gives to the single sign-on service.
  process.env.NEXTAUTH_URL = process.env.PUBLIC_ORIGIN || `http://localhost:${port}`
  process.send?.({ port })
  void warmSearch()
} catch (error) {
  const taken = error.code === 'EADDRINUSE'
  process.send?.({
    failed: taken ? `端口 ${process.env.PORT} 已被占用，请换一个 PORT。` : String(error.stack ?? error),
  })
  process.exitCode = 1
  process.disconnect?.()
}
