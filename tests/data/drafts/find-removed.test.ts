import { expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { findRemoved } from '@/lib/data/drafts/find-removed'
import { loadDraft } from '@/lib/data/drafts/load-draft'
import { openDraft } from '@/lib/data/drafts/open-draft'
import { removeEntry } from '@/lib/data/drafts/remove-entry'
import { restoreEntry } from '@/lib/data/drafts/restore-entry'
import { publishList } from '@/lib/data/publish'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'

useDatabase()
const a = systemAccess(A, '张三')
const b = systemAccess(B, '李四')

test('an entry is found by the removal that took it, with the one it stood in or alone, in its own bureau only', async () => {
  await publishList(a, { list: smallList('甲'), reason: '首次入库', basis: '测试' })
  const editionId = await openDraft(a)
  const duty = (await loadDraft(a))!.list.duties[0]!
  const item = duty.items[0]!
  expect(await findRemoved(a, editionId, duty.entryId)).toBeNull()
  const removal = await removeEntry(a, { editionId, entryId: duty.entryId, version: 1 })
  if (removal.status !== 'removed') throw new Error('not removed')
  const { removedId } = removal
  expect(await findRemoved(a, editionId, duty.entryId)).toMatchObject({
    removedId,
    itself: true,
    actor: '张三',
  })
  expect(await findRemoved(a, editionId, item.entryId)).toMatchObject({ removedId, itself: false })
  expect(await findRemoved(b, editionId, duty.entryId)).toBeNull()
  await restoreEntry(a, { editionId, removedId })
  expect(await findRemoved(a, editionId, duty.entryId)).toBeNull()
})
