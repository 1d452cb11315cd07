import { describe, expect, test } from 'vitest'
import { parseEnvironment } from '@/lib/server/environment'

describe('the environment', () => {
  test('needs nothing, and an empty variable counts as unset', () => {
    expect(parseEnvironment({ PORT: '', DATABASE_URL: '' })).toEqual({
      DATABASE_POOL: 10,
      DATA_DIR: '.data',
      NODE_ENV: 'development',
    })
  })

  test.each([
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_OWNER_URL', 'localhost'],
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['DATABASE_POOL', '0'],
    ['PUBLIC_ORIGIN', 'ftp://example.org'],
  ])('%s=%s is refused in one Chinese sentence that names it', (name, value) => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(
      new RegExp(`^环境变量有误：${name}（应[^A-Z]*）。$`),
    )
  })
})
