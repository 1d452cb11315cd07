import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EmbeddedDatabase } from '@/lib/server/embedded/database'
import { alone } from '@/lib/server/embedded/leases'
import { commandOf, isAlive, parentOf } from '@/lib/server/embedded/processes'
import { parseEnvironment } from '@/lib/server/environment'
import { build, isBuilt } from './build.mjs'
import { keptSecret } from './kept-secret'
import { checkDatabase, startOwnDatabase } from './own-database'
import { step } from './steps.mjs'
import { endProcess, type Mode, startWebServer } from './web-server'

/** Everything after the packages are there: database, build, server. Stays until it is told to stop. */
export async function start(mode: Mode, began: number): Promise<void> {
  let database: EmbeddedDatabase | null = null
  let server: ChildProcess | null = null
  let stopping: Promise<never> | null = null
  const stop = (code: number): Promise<never> => {
    stopping ??= (async () => {
      if (server) await endProcess(server)
      await database?.release()
      process.exit(code)
    })()
    return stopping
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!stopping) console.log('\n正在停止 …')
      void stop(0)
    })
  stopWithNpm(() => void stop(0))

  try {
    const environment = parseEnvironment(process.env)
    if (environment.DATABASE_URL) await checkDatabase(environment.DATABASE_URL)
    else database = await startOwnDatabase(environment.DATA_DIR)
    if (mode === 'production') await buildWhenStale(environment.DATA_DIR)
    if (stopping) return await stopping
    const secret = environment.AUTH_SECRET ?? (database ? keptSecret(environment.DATA_DIR) : null)
    if (!secret) throw new Error('缺少环境变量 AUTH_SECRET（至少 32 个随机字符，用来签发登录凭证）。')
    const web = await startWebServer(mode, environment, {
      DATABASE_URL: environment.DATABASE_URL ?? database?.url ?? '',
      AUTH_SECRET: secret,
    })
    server = web.server
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    console.log(`\n打开 http://localhost:${web.port} （用时 ${seconds} 秒）按 Ctrl-C 停止`)
    if (database) sayDemoAccounts(environment.DATA_DIR)
    server.on('exit', (code) => {
      if (!stopping) console.error(`服务意外停止（${code ?? '被终止'}）。`)
      void stop(1)
    })
  } catch (error) {
    if (!stopping) console.error(error instanceof Error ? error.message : error)
    await stop(1)
  }
}

async function buildWhenStale(dataDir: string): Promise<void> {
  if (isBuilt()) return
  // Two starts at once in one checkout build one after the other; the second finds it done.
  const work = async () => {
    if (!isBuilt()) await step('构建页面', build)
  }
  await alone(`${dataDir}/build`, work, 600_000)
}

/** The accounts of the portal with its own database; a real deployment has none. */
function sayDemoAccounts(dataDir: string): void {
  const file = join(dataDir, 'demo-accounts.txt')
  if (existsSync(file))
    console.log(`\n演示账号（登录名、密码、角色；保存在 ${file}）：\n${readFileSync(file, 'utf8')}`)
}

/** npm hands signals on to us; when it was killed it no longer can, so we watch whether it is still there. */
function stopWithNpm(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  // npm runs scripts through a shell, which may or may not have given way to us.
  const npm = [process.ppid, parentOf(process.ppid)].find((pid) => /\bnpm\b/.test(commandOf(pid)))
  if (npm === undefined) return
  setInterval(() => {
    if (!isAlive(npm)) stop()
  }, 1000).unref()
}
