import { expect, test } from 'vitest'
import { publicAccess, systemAccess } from '@/lib/auth/access'
import { listEditions, loadCurrentEdition } from '@/lib/data/editions'
import { publishList } from '@/lib/data/publish'
import { withdrawEdition } from '@/lib/data/withdraw'
import { summaryInWords } from '@/lib/domain/changes/counts'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { A, B, useDatabase } from '../support/database'
import { smallList } from '../support/lists'

useDatabase()
const anyone = publicAccess()
const publish = (code: string, list: ResponsibilityList) =>
  publishList(systemAccess(code, 'test'), { list, reason: '调整', basis: '依据' })

test('an edition keeps what it changed in the one in force, of its own jurisdiction', async () => {
  expect((await publish(A, smallList('甲'))).summary).toBeNull()
  expect((await publish(B, smallList('乙'))).summary).toBeNull()
  const { list } = (await loadCurrentEdition(anyone, A))!
  const changed = structuredClone(list)
  changed.services[0]!.phone = '65321234'
  changed.duties[0]!.items.reverse()
  changed.duties[0]!.statement += '。'
  // A name is private: that it changed is nobody's business.
  changed.plans[0]!.roster[0]!.name = '李四'
  const second = await publish(A, changed)
  expect(second.summary).toEqual({
    titleChanged: false,
    parts: {
      duties: { added: 0, removed: 0, moved: 1, changed: 0, cosmetic: 1 },
      services: { added: 0, removed: 0, moved: 0, changed: 1, cosmetic: 0 },
    },
  })
  expect(summaryInWords(second.summary!)).toBe('修改 1 项、移动 1 项，另有 1 处只改了标点或编号')
  const [newest, oldest] = await listEditions(anyone, A)
  expect(newest).toEqual(second)
  expect(oldest).toMatchObject({ state: 'superseded', summary: null, selfApproved: false })
  expect(oldest!.supersededAt!.getTime()).toBeGreaterThanOrEqual(oldest!.publishedAt!.getTime())
  expect((await listEditions(anyone, B))[0]).toMatchObject({ number: 1, summary: null })
})

test('after a withdrawal there is nothing to compare with', async () => {
  const withdrawn = await withdrawEdition(systemAccess(A, 'test'), '有误')
  expect(withdrawn?.withdrawnAt).toBeInstanceOf(Date)
  expect((await publish(A, smallList('丙'))).summary).toBeNull()
})
