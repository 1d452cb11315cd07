import { missingField } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** A service that does not say what it is. */
export const missingContent: HealthRule = {
  id: 'missing/content',
  title: '主要内容没有填',
  severity: 'warning',
  why: '没有写主要内容，群众不知道这项服务做什么、谁能办。',
  source: '国办发〔2015〕86号：公共服务事项目录和办事指南须公开',
  check: (list) =>
    missingField(list, {
      kind: 'service',
      field: 'content',
      message: '这一项没有写主要内容，请补上。',
      withoutColumn: 'note',
    }),
}
