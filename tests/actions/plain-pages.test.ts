import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { sendPlainPages } from '../../scripts/plain-pages.mjs'

const POLICY = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "script-src 'none'" }
let server: Server | null = null

/** Serves what the listener writes, through the filter; gives back the address. */
async function serve(
  listener: RequestListener,
  errorPage = async (_: number): Promise<string | null> => null,
) {
  server = createServer((request, response) => {
    sendPlainPages(request, response, errorPage)
    listener(request, response)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
})

it('takes scripts out of a page that forbids them and leaves data blocks', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, POLICY)
    response.write(
      '<html><link rel="preload" as="script" href="a.js"/><p>字</p><script src="a.js" async=""></script>',
    )
    response.end(
      '<script type="application/ld+json">{"a":1}</script><script>self.f=[1,"</p>"]</script></html>',
    )
  })
  const answer = await fetch(url)
  expect(await answer.text()).toBe(
    '<html><p>字</p><script type="application/ld+json">{"a":1}</script></html>',
  )
  expect(answer.status).toBe(200)
})

it('joins characters cut between two chunks', async () => {
  const bytes = Buffer.from('<p>责任清单</p>')
  const url = await serve((_, response) => {
    response.writeHead(200, POLICY)
    response.write(bytes.subarray(0, 5))
    response.end(bytes.subarray(5))
  })
  expect(await (await fetch(url)).text()).toBe('<p>责任清单</p>')
})

it('leaves pages with another policy, and everything that is not a page, alone', async () => {
  const page = '<script>1</script>'
  for (const headers of [
    { 'Content-Type': 'text/html' },
    { ...POLICY, 'Content-Type': 'application/json' },
  ]) {
    const url = await serve((_, response) => {
      response.writeHead(200, headers)
      response.end(page)
    })
    expect(await (await fetch(url)).text()).toBe(page)
    server?.close()
  }
})

it('puts a whole page in the place of an empty shell, under its status', async () => {
  const url = await serve(
    (_, response) => {
      response.writeHead(404, POLICY)
      response.end('<html id="__next_error__"><script>1</script></html>')
    },
    async (status) => `<html>没有${status}</html>`,
  )
  const answer = await fetch(url)
  expect([answer.status, await answer.text()]).toEqual([404, '<html>没有404</html>'])
})

it('answers with the status a page names for itself, and with no other', async () => {
  for (const [named, status] of [
    ['410', 410],
    ['400', 400],
    ['500', 200],
  ] as const) {
    const url = await serve((_, response) => {
      response.writeHead(200, POLICY)
      response.end(`<meta name="status" content="${named}"/>`)
    })
    expect((await fetch(url)).status).toBe(status)
    server?.close()
  }
})

it('compresses a page as the browser takes it', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, POLICY)
    response.end(`<p>${'责任清单'.repeat(500)}</p>`)
  })
  for (const encoding of ['br', 'gzip']) {
    const answer = await fetch(url, { headers: { 'Accept-Encoding': encoding } })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(await answer.text()).toContain('责任清单责任清单')
  }
  const plain = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } })
  expect(plain.headers.get('content-encoding')).toBeNull()
})
