import type { Part } from '@/lib/domain/list/parts'

/** Names of the official forms, for captions and for paper. The other parts are texts and have none. */
export const FORM_NAMES = {
  duties: '部门职责登记表',
  boundaries: '与相关部门的职责边界登记表',
  services: '公共服务事项登记表',
} as const satisfies Partial<Record<Part, string>>

export function formName(part: Part): string | null {
  return (FORM_NAMES as Partial<Record<Part, string>>)[part] ?? null
}
