import { beforeAll, expect, test } from 'vitest'
import { systemAccess } from '@/lib/auth/access'
import { listWaivers, waiveFindings } from '@/lib/data/health/waivers'
import { publishList } from '@/lib/data/publish'
import { listRegistryTasks, type RegistryTask } from '@/lib/data/registries/registry-tasks'
import { addRegistryRow } from '@/lib/data/registries/save-row'
import { legalInstrumentSchema } from '@/lib/domain/registries/schemas'
import type { Touch } from '@/lib/domain/registries/touch'
import { runRegistryTasks } from '@/lib/jobs/registry-tasks'
import { A, B, useDatabase } from '../../support/database'
import { smallList } from '../../support/lists'
import { makeMember, type TestMember } from '../../support/members'
import { repealedRule } from '../../support/repealed-rule'

useDatabase()
let operator: TestMember
const editors: Record<string, TestMember> = {}

beforeAll(async () => {
  operator = await makeMember('管理员', 'operator', null)
  for (const code of [A, B]) {
    editors[code] = await makeMember(`编辑${code}`, 'editor', code)
    const list = smallList('甲')
    list.boundaries[0]!.basis = '《一号条例》、《二号条例》'
    list.services[0]!.content = '《一号条例》'
    await publishList(systemAccess(code, 'test'), { list, reason: '首次', basis: '依据' })
  }
})

async function repeal(title: string): Promise<void> {
  const law = { title, status: 'repealed', repealedSince: '2021-09-09', source: 'x', confidence: 1 }
  await addRegistryRow(operator.own, 'instrument', legalInstrumentSchema.parse(law), '2026-11-28')
  await runRegistryTasks(new Date(), [repealedRule])
}
const taskOf = async (code: string, title: string): Promise<RegistryTask | undefined> =>
  (await listRegistryTasks(editors[code]!.access, 'all')).find((task) => task.title.includes(title))
const waive = (code: string, touches: readonly Touch[]) =>
  waiveFindings(
    editors[code]!.access,
    touches.map(({ words, ...touch }) => ({ ...touch, evidence: words })),
    '历史沿革',
  )

test('what a bureau says is no problem leaves its task, and closes it when nothing else is left', async () => {
  await repeal('一号条例')
  const task = await taskOf(A, '一号条例')
  expect(task?.touches).toHaveLength(2)
  await waive(A, task!.touches.slice(0, 1))
  expect((await taskOf(A, '一号条例'))?.touches).toEqual(task!.touches.slice(1))
  await waive(A, task!.touches)
  expect(await taskOf(A, '一号条例')).toMatchObject({ closedReason: '历史沿革', touches: [] })
  // The other bureau has said nothing.
  expect((await taskOf(B, '一号条例'))?.touches).toHaveLength(2)
  expect(await listWaivers(editors[B]!.access)).toEqual([])
})

test('what was waived before opens no task', async () => {
  const list = await taskOf(B, '一号条例')
  const basis = list!.touches.find(({ part }) => part === 'boundaries')!
  const key = basis.key.replaceAll('一号条例', '二号条例')
  await waive(B, [{ ...basis, words: '《二号条例》', key }])
  await repeal('二号条例')
  expect(await taskOf(B, '二号条例')).toBeUndefined()
  expect((await taskOf(A, '二号条例'))?.touches).toHaveLength(1)
})
