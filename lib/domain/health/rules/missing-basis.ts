import { missingField } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** A matter without the law or document it rests on. */
export const missingBasis: HealthRule = {
  id: 'missing/basis',
  title: '相关依据没有填',
  severity: 'warning',
  why: '职责分工没有依据，发生争议时说不清；清单要求逐项写明依据。',
  source: '责任清单登记表',
  check: (list) =>
    missingField(list, {
      kind: 'boundary',
      field: 'basis',
      message: '这一项没有写相关依据，请补上法律、法规、规章或文件的名称和条款。',
      withoutColumn: 'note',
    }),
}
