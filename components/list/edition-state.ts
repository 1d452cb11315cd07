import type { EditionState } from '@/lib/domain/edition'

/** States of an edition in words, for pages. */
export const EDITION_STATE_LABELS = {
  draft: '起草中',
  submitted: '待审核',
  returned: '已退回',
  approved: '已通过',
  scheduled: '待发布',
  published: '现行',
  superseded: '已被新版代替',
  withdrawn: '已撤回',
} as const satisfies Record<EditionState, string>
