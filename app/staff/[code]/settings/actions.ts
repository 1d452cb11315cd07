'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { setSecondStepDemand } from '@/lib/data/bureau-settings'
import { blocked, done } from '@/lib/domain/action-result'
import { secondStepDemandSchema } from './schemas'

export const demandSecondStep = staffAction(
  'settings:manage',
  secondStepDemandSchema,
  async (access, { required }, session) => {
    // Whoever demands it must not be the first to be shut out.
    if (required && !session.hasSecondStep) return blocked('请先给自己的账号设置第二步验证，再要求别人。')
    await setSecondStepDemand(access, required)
    return done({ message: required ? '已要求。没有设置的成员进入本单位前要先设置。' : '不再要求。' })
  },
)
