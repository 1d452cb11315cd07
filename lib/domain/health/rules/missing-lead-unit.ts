import { missingField } from '../reading/missing-field'
import type { HealthRule } from '../types'

/** A task of a plan that nobody leads. */
export const missingLeadUnit: HealthRule = {
  id: 'missing/lead-unit',
  title: '任务没有牵头单位',
  severity: 'warning',
  why: '任务没有牵头单位，就没有人对它负总责。',
  source: '常理',
  check: (list) =>
    missingField(list, {
      kind: 'planTask',
      field: 'leadUnits',
      message: '这项任务没有写牵头单位，请补上。',
      withoutColumn: 'note',
    }),
}
