import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { reviseEntry } from '@/lib/data/drafts/revise-entry'
import { publishList } from '@/lib/data/publish'
import { A, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'

useDatabase()

test('saving one entry, whatever number of fields, takes eight round trips at most', async () => {
  const access = systemAccess(A, '张三')
  await publishList(access, { list: smallList('甲'), reason: '首次入库', basis: '测试' })
  const editionId = await openDraft(access)
  const { entryId, source: _, ...service } = (await loadDraft(access))!.list.services[0]!
  // Watched, not replaced: the statements go to the database as ever.
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const data = { ...service, name: '新名', content: '新内容', phone: '0898-1' }
  expect(await reviseEntry(access, { editionId, entryId, version: 1, data })).toMatchObject({
    status: 'saved',
  })
  const statements = query.mock.calls.map(
    ([statement]) => (statement as unknown as { text?: string }).text ?? statement,
  )
  query.mockRestore()
  expect(statements.length, statements.join('\n')).toBeGreaterThan(4)
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(8)
})
