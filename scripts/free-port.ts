import { createServer } from 'node:net'

/** The first port from `port` on that can be listened on. Throws when fifty in a row are taken. */
export async function freePortFrom(port: number): Promise<number> {
  for (let candidate = port; candidate < port + 50; candidate += 1)
    if (await isFree(candidate)) return candidate
  throw new Error(`端口 ${port} 至 ${port + 49} 都被占用，请设置 PORT。`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}
