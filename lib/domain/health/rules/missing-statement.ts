import { missingField } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** A duty that does not say what the duty is. */
export const missingStatement: HealthRule = {
  id: 'missing/statement',
  title: '主要职责没有填',
  severity: 'error',
  why: '一项职责没有写主要职责，清单就说不出部门要做什么。',
  source: '责任清单登记表',
  check: (list) =>
    missingField(list, {
      kind: 'duty',
      field: 'statement',
      message: '这一项没有写主要职责，请补上。',
    }),
}
