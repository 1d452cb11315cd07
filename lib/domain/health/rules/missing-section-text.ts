import { missingField } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** A section of a procedure that is a heading only. */
export const missingSectionText: HealthRule = {
  id: 'missing/section-text',
  title: '制度条款没有内容',
  severity: 'warning',
  why: '只有标题没有内容，监管的对象、方式、程序就等于没有写。',
  source: '责任清单登记表',
  check: (list) =>
    missingField(list, {
      kind: 'section',
      field: 'text',
      message: '这一条只有标题，没有内容，请补上。',
    }),
}
