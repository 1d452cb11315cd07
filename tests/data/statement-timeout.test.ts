import { expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { publicQuery } from '@/lib/data/client'
import { withAccess } from '@/lib/data/with-access'
import { A, useDatabase } from '../support/database'

useDatabase()

test('a statement of the public’s ends after 10 s, one of a unit of work after 60 s', async () => {
  const show = (access: ReturnType<typeof publicAccess>) =>
    withAccess(access, (tx) => tx.$queryRaw`SHOW statement_timeout`)
  expect(await show(publicAccess())).toEqual([{ statement_timeout: '10s' }])
  expect(await publicQuery('SHOW statement_timeout', [])).toEqual([{ statement_timeout: '10s' }])
  expect(await show(systemAccess(A, 'test'))).toEqual([{ statement_timeout: '1min' }])
  // It ends with the unit of work.
  const all = await Promise.all(Array.from({ length: 30 }, () => show(publicAccess())))
  expect(new Set(all.map((rows) => JSON.stringify(rows))).size).toBe(1)
})
