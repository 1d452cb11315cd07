import { expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { listNotifications, openNotification } from '@/lib/data/notifications'
import { publishList } from '@/lib/data/publish'
import { countRegistryTasks, listRegistryTasks } from '@/lib/data/registries/registry-tasks'
import { addRegistryRow, retireRegistryRow } from '@/lib/data/registries/save-row'
import { findRegistryRow } from '@/lib/data/registries/search-registry'
import { legalInstrumentSchema } from '@/lib/domain/registries/schemas'
import { runRegistryTasks } from '@/lib/jobs/registry-tasks'
import { A, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'
import { makeMember } from '../../support/members'
import { repealedRule } from '../../support/repealed-rule'

useDatabase()
const TODAY = '2026-11-28'
const NOW = new Date(`${TODAY}T10:00:00+08:00`)
const run = () => runRegistryTasks(NOW, [repealedRule])

test('notices of a task withdrawn say so; whoever read one is told, and a new change opens a new task', async () => {
  const operator = await makeMember('管理员', 'operator', null)
  const editor = await makeMember('甲编辑', 'editor', A)
  const list = smallList('甲')
  list.boundaries[0]!.basis = '《十号条例》'
  await publishList(systemAccess(A, 'test'), { list, reason: '首次', basis: '依据' })
  const row = legalInstrumentSchema.parse({
    ...{ title: '十号条例', status: 'repealed', repealedSince: '2021-09-09', source: '公告', confidence: 1 },
  })
  const added = await addRegistryRow(operator.own, 'instrument', row, TODAY)
  if (added.status !== 'saved') throw new Error(added.status)
  const { id } = added
  const retire = async (retired: boolean) =>
    retireRegistryRow(
      operator.own,
      'instrument',
      { id, version: (await findRegistryRow(operator.own, 'instrument', id))!.version },
      { retired, reason: '写错了' },
      TODAY,
    )
  expect(await run()).toBe(1)
  const [task] = await listRegistryTasks(editor.access, 'all')
  const [told] = await listNotifications(editor.access, 1)
  await retire(true)
  await run()
  // Nobody had read it: it is marked, and nobody is told a second time.
  expect(await listNotifications(editor.access, 10)).toEqual([
    { ...told, readAt: NOW, withdrawnReason: '法规库里这一条已停用：写错了' },
  ])
  await retire(false)
  expect(await run()).toBe(1)
  const unread = (await listNotifications(editor.access, 1))[0]!
  expect(unread.href).not.toContain(task!.id)
  await openNotification(editor.access, unread.id, NOW)
  await retire(true)
  await run()
  const notices = await listNotifications(editor.access, 10)
  expect(notices[0]).toMatchObject({ kind: 'registry-task:withdrawn', readAt: null, withdrawnReason: null })
  expect(notices[0]?.text).toContain('写错了')
  expect(notices.filter(({ withdrawnReason }) => withdrawnReason)).toHaveLength(2)
  expect(await countRegistryTasks(editor.access)).toBe(0)
})
