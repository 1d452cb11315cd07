'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { loadFinding } from '@/lib/data/findings/load-finding'
import { mendFinding } from '@/lib/data/findings/mend-finding'
import { takeFindingStep } from '@/lib/data/findings/take-step'
import type { Access } from '@/lib/domain/access'
import { blocked, done, stale } from '@/lib/domain/action-result'
import type { FindingTarget } from '@/lib/domain/findings/finding'
import { mendingHref, placeMendingHref } from './mending-href'
import { answerFindingSchema, mendFindingSchema } from './schemas'

const CHANGED = '别人刚刚动过这个问题。请刷新页面，看过现在的情况再决定。'
const MISSING = '没有这个问题。'

export const answerFindingAction = staffAction(
  'finding:answer',
  answerFindingSchema,
  async (access, input) => {
    const result = await takeFindingStep(access, { ...input, step: 'answer' }, new Date())
    switch (result.status) {
      case 'taken':
        return done({ to: `/staff/${access.jurisdictionCode}/findings/${input.id}?note=answer` })
      case 'stale':
        return stale(CHANGED, null)
      case 'missing':
        return blocked(MISSING)
      case 'refused':
        return blocked(result.message)
    }
  },
)

export const mendFindingAction = staffAction(
  'finding:answer',
  mendFindingSchema,
  async (access, { id, entry }) => {
    const result = await mendFinding(access, id, new Date())
    switch (result.status) {
      case 'linked':
        return done({ to: await wayToMend(access, id, result.about, entry) })
      case 'shut':
        return blocked('草稿已经提交，正在审核，现在不能改。等审核员退回或者发布以后再改，也可以先收回。')
      case 'stale':
        return stale(CHANGED, null)
      case 'missing':
        return blocked(MISSING)
      case 'refused':
        return blocked(result.message)
    }
  },
)

/** To the place that was pressed, where the finding is about it; else to where the finding as a whole leads. */
async function wayToMend(access: Access, id: string, about: FindingTarget, entry: string | undefined) {
  const code = access.jurisdictionCode ?? ''
  const finding = about.target === 'places' && entry ? await loadFinding(access, id) : null
  const place = finding?.places.find(({ entryId }) => entryId === entry)
  return (place && placeMendingHref(code, id, place)) ?? mendingHref(code, id, about)
}
