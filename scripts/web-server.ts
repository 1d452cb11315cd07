import { type ChildProcess, spawn } from 'node:child_process'
import type { Environment } from '@/lib/server/environment'
import { freePortFrom } from './free-port'

export type Mode = 'production' | 'dev'

/**
 * Starts the web server as a process of its own and resolves once it listens (development: once it is under way).
 * Without a PORT the first free one from 3000 on is taken. Throws with the server's own sentence when it cannot.
 */
export async function startWebServer(
  mode: Mode,
  environment: Environment,
  settings: { DATABASE_URL: string; AUTH_SECRET: string },
): Promise<{ server: ChildProcess; port: number }> {
  const env = { ...process.env, ...settings, NEXT_TELEMETRY_DISABLED: '1' }
  if (mode === 'dev') {
    const port = environment.PORT ?? (await freePortFrom(3000))
    const host = environment.HOST ?? '127.0.0.1'
    const next = ['node_modules/next/dist/bin/next', 'dev', '-p', String(port), '-H', host]
    return { server: spawn(process.execPath, next, { env, stdio: 'inherit' }), port }
  }
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.on('message', (message: { port?: number; failed?: string }) =>
      message.port === undefined ? reject(new Error(message.failed)) : resolve(message.port),
    )
    server.on('exit', () => reject(new Error('服务没有启动。')))
  })
  return { server, port }
}

/** Asks the process to end, and makes it end when it has not within ten seconds. */
export function endProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  })
}
