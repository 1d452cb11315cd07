import { missingField } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** A service without the body that carries it out. */
export const missingAgency: HealthRule = {
  id: 'missing/agency',
  title: '承办机构没有填',
  severity: 'warning',
  why: '没有写承办机构，群众不知道找谁办。',
  source: '责任清单登记表；国办发〔2015〕86号',
  check: (list) =>
    missingField(list, {
      kind: 'service',
      field: 'agency',
      message: '没有写承办机构，请补上。',
    }),
}
