import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const SYSTEM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Fonts without which Chinese pages are boxes and every layout test is blind. */
const hasChineseFont = () => spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout?.trim() !== ''

/**
 * Finds a Chromium or installs one: the system's first, then Playwright's own download, then Debian's package
 * when root. Returns the path of the executable. Throws with a sentence that says what to do when none can be had.
 */
export async function ensureChromium() {
  const found = SYSTEM.find((path) => path && existsSync(path))
  if (found) {
    if (!hasChineseFont()) installDebian(['fonts-noto-cjk'])
    return found
  }
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  run('npx', ['playwright', 'install', 'chromium'], 240_000)
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  if (installDebian(['chromium', 'fonts-noto-cjk']) && existsSync('/usr/bin/chromium'))
    return '/usr/bin/chromium'
  throw new Error(
    'No Chromium: install one (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.',
  )
}

function installDebian(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false
  run('apt-get', ['update', '-qq'], 300_000)
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], 600_000)
}

function run(command, args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout, env }).status === 0
}
