import { missingField } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** A row of a duty without its work item. */
export const missingWorkItem: HealthRule = {
  id: 'missing/work-item',
  title: '具体工作事项没有填',
  severity: 'warning',
  why: '职责下面有一行没有写具体工作事项，读者不知道这一行是什么。',
  source: '责任清单登记表',
  check: (list) =>
    missingField(list, {
      kind: 'workItem',
      field: 'text',
      message: '这一行没有写具体工作事项，请补上或删去这一行。',
    }),
}
