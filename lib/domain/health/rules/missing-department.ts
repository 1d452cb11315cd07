import { missingField } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** A share of a matter that does not say whose it is. */
export const missingDepartment: HealthRule = {
  id: 'missing/department',
  title: '相关部门没有填',
  severity: 'warning',
  why: '职责分工没有写是哪个部门的，边界就划不清。',
  source: '责任清单登记表',
  check: (list) =>
    missingField(list, {
      kind: 'share',
      field: 'department',
      message: '这一行没有写是哪个部门的职责，请补上。',
    }),
}
