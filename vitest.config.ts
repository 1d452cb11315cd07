import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['tests/{domain,documents,data,actions,architecture}/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 30_000,
    // Databases are cloned and documents read in hooks, on machines with other work.
    hookTimeout: 60_000,
  },
})
