// npm test: everything, from a bare clone. Ends with one line `N passed, N failed`.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare } from './bootstrap.mjs'
import { ensureChromium } from './chromium.mjs'

const reports = mkdtempSync(join(tmpdir(), 'responsibility-list-test-'))
const total = { passed: 0, failed: 0 }
const began = Date.now()

/** Runs one command with its output shown; resolves to its exit code. */
function run(title, command, args, env = {}) {
  console.log(`\n── ${title} (${Math.round((Date.now() - began) / 1000)} s)`)
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** A check without tests of its own counts as one. */
async function check(title, command, args) {
  const code = await run(title, command, args)
  total[code === 0 ? 'passed' : 'failed'] += 1
}

/**
 * A runner that reports its own figures in a file. Exit codes count too: a run that fails without a failed test
 * (a crash, a broken setup, no report at all) is one failure.
 */
async function suite(title, command, args, file, figures, env) {
  const code = await run(title, command, args, env)
  let passed = 0
  let failed = 0
  try {
    ;({ passed, failed } = figures(JSON.parse(readFileSync(file, 'utf8'))))
  } catch {
    failed = 1
  }
  total.passed += passed
  total.failed += failed > 0 || code === 0 ? failed : 1
  if (code === 0 && passed === 0) total.failed += 1
}

/** A port nobody listens on now, so that two test runs on one machine do not meet. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

await prepare()
const chromium = await ensureChromium()

await check('Types', 'npx', ['tsc', '-p', 'scripts/tsconfig.check.json'])
await check('Lint and format', 'npx', ['biome', 'ci', '--error-on-warnings', '.'])

const unit = join(reports, 'unit.json')
await suite(
  'Unit, data and action tests',
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
  unit,
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.numRuntimeErrorTestSuites ?? 0),
  }),
)

// The browser tests write too, so they begin with a portal as new as on the first day.
rmSync('.data/e2e', { recursive: true, force: true })
const browser = join(reports, 'browser.json')
await suite(
  'Browser tests',
  'npx',
  ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
  browser,
  (report) => ({ passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }),
  { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: browser, E2E_PORT: String(await freePort()) },
)

rmSync(reports, { recursive: true, force: true })
console.log(`\nTook ${Math.round((Date.now() - began) / 1000)} s.`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
