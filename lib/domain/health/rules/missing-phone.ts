import { isBlank, missingField } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** A service nobody can call. */
export const missingPhone: HealthRule = {
  id: 'missing/phone',
  title: '联系电话没有填',
  severity: 'warning',
  why: '没有联系电话，群众没法咨询。',
  source: '责任清单登记表；国办发〔2015〕86号',
  check: (list) =>
    missingField(list, {
      kind: 'service',
      field: 'phone',
      message: '没有写联系电话，请补上（带区号）。',
      where: ({ node }) => isBlank((node.guide as { enquiryPhone?: unknown } | null)?.enquiryPhone),
    }),
}
