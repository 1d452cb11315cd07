import { defineConfig } from '@playwright/test'

const PORT = Number(process.env.E2E_PORT ?? 4173)

/** The whole product as a person starts it, on a database of its own. */
export default defineConfig({
  testDir: '.',
  // What writes comes after what reads: the public pages are tried on the portal as it is after its first start.
  projects: [
    { name: 'public', testMatch: /e2e\/[^/]+\.spec\.ts$/ },
    { name: 'workspace', testMatch: /workspace\/[^/]+\.spec\.ts$/, dependencies: ['public'] },
  ],
  outputDir: '../../test-results',
  workers: 2,
  // On a machine with other work a browser may be late once; what passes only the second time is told as flaky.
  retries: 1,
  fullyParallel: true,
  timeout: 120_000,
  // What a page answers is awaited, not timed: CI may be busy.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'zh-CN',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    cwd: '../..',
    url: `http://127.0.0.1:${PORT}/about`,
    timeout: 420_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: String(PORT), DATA_DIR: '.data/e2e', DATABASE_URL: '', NEXT_TELEMETRY_DISABLED: '1' },
  },
})
