import { missingField } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** A department without its share of the work. */
export const missingResponsibility: HealthRule = {
  id: 'missing/responsibility',
  title: '职责分工没有填',
  severity: 'error',
  why: '写了部门却没有写它做什么，边界就划不清。',
  source: '责任清单登记表',
  check: (list) =>
    missingField(list, {
      kind: 'share',
      field: 'responsibility',
      message: '没有写这个部门的职责分工，请补上。',
    }),
}
