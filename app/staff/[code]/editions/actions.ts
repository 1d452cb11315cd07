'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { withdrawEdition } from '@/lib/data/withdraw'
import { restoreEdition } from '@/lib/data/workflow/restore'
import { blocked, done, stale } from '@/lib/domain/action-result'
import { restoreSchema, withdrawSchema } from './schemas'

export const withdrawAction = staffAction('edition:withdraw', withdrawSchema, async (access, input) => {
  const head = await withdrawEdition(access, input.reason, input.number)
  if (!head) return stale(`第${input.number}版现在不是现行版本，没有撤回。请刷新后再看。`, null)
  return done({ to: `/staff/${input.code}/editions/${head.number}?done=withdrawn` })
})

export const restoreAction = staffAction('draft:edit', restoreSchema, async (access, input) => {
  const restored = await restoreEdition(access, input.number)
  if (restored.status === 'blocked') return blocked(restored.message)
  return done({ to: `/staff/${input.code}/review` })
})
