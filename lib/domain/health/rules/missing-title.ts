import type { HealthRule } from '../types'

/** A list that does not say whose it is. */
export const missingTitle: HealthRule = {
  id: 'missing/title',
  title: '清单没有标题',
  severity: 'note',
  why: '没有标题，单独流传的清单看不出是哪个单位的。',
  source: '常理',
  check: (list) =>
    list.title?.trim()
      ? []
      : [{ at: '/title', evidence: '', message: '清单没有标题，请补上单位名称和“责任清单”。' }],
}
