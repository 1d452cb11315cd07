// The web server itself: Next behind a plain Node server. Started by scripts/start.ts, which talks to it over IPC:
// it tells us to stop, and when it is gone (killed), so are we.
import { createServer } from 'node:http'
import next from 'next'

const FURTHER_PORTS = 50
const explicit = Boolean(process.env.PORT)
const hostname = process.env.HOST ?? '0.0.0.0'
const app = next({ dev: false, dir: process.cwd(), hostname, port: Number(process.env.PORT ?? 3000) })
const handle = app.getRequestHandler()
const server = createServer((request, response) => handle(request, response))

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
  process.send?.({ port })
} catch (error) {
  const taken = error.code === 'EADDRINUSE'
  process.send?.({
    failed: taken ? `端口 ${process.env.PORT} 已被占用，请换一个 PORT。` : String(error.stack ?? error),
  })
  process.exitCode = 1
  process.disconnect?.()
}
