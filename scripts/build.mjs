// npm run build: the production build, without a database. Done anew only when a source changed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare } from './bootstrap.mjs'
import { step } from './steps.mjs'

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'prisma/schema.prisma',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const STAMP = '.next/.sources'

/** Whether .next was built from exactly these sources. */
export function isBuilt() {
  return existsSync('.next/BUILD_ID') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesKey()
}

/** Builds. Throws an Error with the build's own output when it fails. */
export async function build() {
  const key = sourcesKey()
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...environment } = process.env
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // A build left behind would write into the folder of the next one.
  const abandon = () => child.kill()
  process.once('exit', abandon)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const code = await new Promise((resolve) => child.on('close', resolve))
  process.off('exit', abandon)
  if (code !== 0) throw new Error(`${output.trim()}\n构建没有成功。`)
  writeFileSync(STAMP, key)
}

/** Hash over names and contents, so that a touched file does not count and a restored one does. */
function sourcesKey() {
  const hash = createHash('sha256').update(process.version)
  const add = (path) => {
    if (!existsSync(path)) return
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name))
      return
    }
    hash.update(path).update('\0').update(readFileSync(path))
  }
  for (const source of SOURCES) add(source)
  return hash.digest('hex')
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  await prepare()
  try {
    await step('构建页面', build)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
