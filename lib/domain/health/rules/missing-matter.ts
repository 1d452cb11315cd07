import { missingField } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** A matter without a name cannot be found or cited. */
export const missingMatter: HealthRule = {
  id: 'missing/matter',
  title: '管理事项没有填',
  severity: 'warning',
  why: '没有名称的管理事项查不到，也没法引用；群众问“这事归谁管”时找不到它。',
  source: '责任清单登记表',
  check: (list) =>
    missingField(list, {
      kind: 'boundary',
      field: 'matter',
      message: '这一项没有写管理事项的名称，请补上。',
    }),
}
