import { afterEach, beforeEach, vi } from 'vitest'

/** Any console.error fails the test that caused it: silence is part of every contract. */
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...args) => {
    throw new Error(`console.error: ${args.map(String).join(' ')}`)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})
