/** The browser of the test: what the mocked `next/headers` of the test file gives to the code under test. */
export const browser = { cookies: new Map<string, string>(), headers: new Headers() }

/**
 * Stands in for `next/headers`, which only answers inside a request of the framework's server; everything behind it
 * (token, session row, roles) is real. Use: vi.mock('next/headers', () => requestOf(browser)).
 */
export function requestOf(at: typeof browser) {
  return {
    cookies: async () => ({
      get: (name: string) => {
        const value = at.cookies.get(name)
        return value === undefined ? undefined : { name, value }
      },
      getAll: () => [...at.cookies].map(([name, value]) => ({ name, value })),
      set: (name: string, value: string) => void at.cookies.set(name, value),
      delete: (which: string | { name: string }) =>
        void at.cookies.delete(typeof which === 'string' ? which : which.name),
    }),
    headers: async () => at.headers,
  }
}
