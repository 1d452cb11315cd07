import { missingField } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** A service nobody can ask for by name. */
export const missingServiceName: HealthRule = {
  id: 'missing/service-name',
  title: '服务事项没有名称',
  severity: 'error',
  why: '没有名称的服务事项查不到，群众也不知道能办什么。',
  source: '《国务院办公厅关于简化优化公共服务流程方便基层群众办事创业的通知》（国办发〔2015〕86号）',
  check: (list) =>
    missingField(list, {
      kind: 'service',
      field: 'name',
      message: '这一项没有写服务事项的名称，请补上。',
    }),
}
