import { GUIDE_FIELDS, GUIDE_LABELS } from '../../list/field-labels'
import type { ServiceGuide } from '../../list/schema'
import { checkedList } from '../reading/checked-list'
import { wordsOf } from '../reading/entry-words'
import { isBlank } from '../reading/missing-field'
import type { Found, HealthRule } from '../types'

/** What a person needs who comes to have it done; the rest may be blank with good reason. */
const NEEDED: readonly (keyof ServiceGuide)[] = [
  'basis',
  'audience',
  'conditions',
  'materials',
  'steps',
  'legalLimit',
  'promisedLimit',
  'fee',
  'place',
  'hours',
  'enquiryPhone',
]

/** Elements of the service guide left blank; one finding for each service. */
export const guideBlank: HealthRule = {
  id: 'guide/blank',
  title: '办事指南要素不全',
  severity: 'note',
  why: '群众要知道凭什么条件、带什么材料、到哪里、多久办好；缺一样就要多跑一趟。',
  source:
    '《国务院办公厅关于简化优化公共服务流程方便基层群众办事创业的通知》（国办发〔2015〕86号）；GB/T 36114—2018',
  check: (list) =>
    checkedList(list)
      .entries.filter(({ kind }) => kind === 'service')
      .flatMap((service): Found[] => {
        const guide = service.node.guide as ServiceGuide | null
        const blank = GUIDE_FIELDS.filter(
          (field) => NEEDED.includes(field) && isEmpty(guide, field, service.node),
        )
        if (blank.length === 0) return []
        const names = blank.map((field) => GUIDE_LABELS[field]).join('、')
        const message =
          guide === null || blank.length === NEEDED.length
            ? '还没有填办事指南（条件、材料、流程、时限等），请补上。'
            : `办事指南还缺：${names}。`
        return [{ at: service.at, evidence: wordsOf(service), message }]
      }),
}

function isEmpty(
  guide: ServiceGuide | null,
  field: keyof ServiceGuide,
  node: Record<string, unknown>,
): boolean {
  if (field === 'enquiryPhone' && !isBlank(node.phone)) return false
  const value = guide?.[field]
  return Array.isArray(value) ? value.length === 0 : isBlank(value)
}
