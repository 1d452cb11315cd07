'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { waiveFindings } from '@/lib/data/health/waivers'
import { closeRegistryTask } from '@/lib/data/registries/close-task'
import { listRegistryTasks } from '@/lib/data/registries/registry-tasks'
import { done, stale } from '@/lib/domain/action-result'
import { closeTaskSchema } from './schemas'

export const closeTask = staffAction('draft:edit', closeTaskSchema, async (access, input) => {
  const task = (await listRegistryTasks(access, 'open')).find(({ id }) => id === input.id)
  const closed = await closeRegistryTask(access, input, new Date())
  if (closed === 'stale') return stale('这件事刚刚有变化，或者别人已经办结。请刷新页面再看。', null)
  // 不用改 is what the health check calls no problem: it must not stop the next submission.
  const found = task && task.kind !== 'standard' ? task.touches : []
  const findings = found.map(({ words, ...touch }) => ({ ...touch, evidence: words }))
  await waiveFindings(access, findings, input.reason)
  return done({ to: `/staff/${access.jurisdictionCode}/registry-tasks?note=closed` })
})
