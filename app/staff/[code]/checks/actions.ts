'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { confirmEntries, saveReviewSettings } from '@/lib/data/checks'
import { done, invalid, stale } from '@/lib/domain/action-result'
import { confirmChosenSchema, confirmPartSchema, reviewSettingsSchema } from './schemas'

const MOVED_ON = '清单刚刚发布了新的一版。请刷新页面，按新的一版核对。'

export const confirmChosen = staffAction('entry:confirm', confirmChosenSchema, async (access, input) => {
  if (input.entries.length === 0) return invalid({ '': ['请先勾选核对过的事项'] })
  const count = await confirmEntries(access, input, new Date())
  return count === null ? stale(MOVED_ON, null) : done({ message: `已确认 ${count} 项仍有效。` })
})

export const confirmPart = staffAction('entry:confirm', confirmPartSchema, async (access, input) => {
  const { editionNumber, part } = input
  const count = await confirmEntries(access, { editionNumber, entries: { part } }, new Date())
  return count === null ? stale(MOVED_ON, null) : done({ message: `已确认这一部分 ${count} 项仍有效。` })
})

export const saveReview = staffAction('settings:manage', reviewSettingsSchema, async (access, input) =>
  (await saveReviewSettings(access, input))
    ? done({ message: '核对周期已保存。' })
    : stale('别人刚刚改过设置。请刷新页面，看过现在的设置再改。', null),
)
