import { FIELD_LABELS, GUIDE_LABELS } from '../list/field-labels'
import {
  LEVEL_LABELS,
  loggedField,
  REGISTRY_KINDS,
  registryFields,
  STATUS_LABELS,
} from '../registries/fields'

/** Names of what is logged beside the fields of entries. */
const OTHER_LABELS: Record<string, string> = {
  number: '第几版',
  digest: '摘要',
  reason: '原因',
  basis: '依据',
  state: '状态',
  from: '来自第几版',
  changes: '变更',
  answer: '答复',
  answerPublic: '答复公开',
  feedback: '纠错编号',
  subject: '类别',
  count: '数量',
  place: '位置',
  parentId: '上级事项',
  kind: '类别',
  data: '内容',
  entries: '条数',
  loginName: '登录名',
  name: '姓名',
  mail: '邮箱',
  memberships: '角色',
  role: '角色',
  roles: '角色',
  scope: '范围',
  reviewMonths: '核对周期（月）',
  showChecked: '公开核对日期',
  requireSecondStep: '必须两步验证',
  message: '说明',
  body: '内容',
  rule: '体检规则',
  evidence: '原文',
  confirmedBy: '核对的人',
  retiredAt: '停用',
  'synonym.term': '群众说的',
  'synonym.means': '清单里写的',
  'synonym.confidence': '相当程度',
  'synonym.source': '来源',
  task: '任务',
}
for (const kind of REGISTRY_KINDS) {
  for (const [field, { label }] of registryFields(kind)) OTHER_LABELS[loggedField(kind, field)] = label
  OTHER_LABELS[loggedField(kind, 'confirmedBy')] = '核对的人'
}

/** What fields of the registries say by a word of ours, in words. */
const WORDS: Record<string, Readonly<Record<string, string>>> = {
  [loggedField('instrument', 'status')]: STATUS_LABELS,
  [loggedField('institution', 'levels')]: LEVEL_LABELS,
}

const FIELDS: Record<string, string> = Object.assign({}, GUIDE_LABELS, ...Object.values(FIELD_LABELS))

/** A field of an entry in words; one not known as it is. */
export function loggedFieldLabel(field: string): string {
  return FIELDS[field.replace(/^guide\./, '')] ?? OTHER_LABELS[field] ?? field
}

/**
 * What was logged as before or after, as a person reads it: texts as they are, objects a line for each name.
 * @param field that it was logged for, when it is the value of one
 */
export function loggedText(value: unknown, field: string | null = null): string {
  if (value === null || value === undefined) return ''
  const words = WORDS[field ?? '']
  if (words && Array.isArray(value)) return value.map((word) => words[word] ?? word).join('、')
  if (typeof value === 'string') return words?.[value] ?? value
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number' && field?.endsWith('.confidence')) return `${Math.round(value * 100)}%`
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) {
    const texts = value.map((inner) => loggedText(inner))
    return texts.some((text) => text.includes('\n')) ? texts.join('\n') : texts.join('、')
  }
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== '')
    .map(([name, inner]) => {
      const text = loggedText(inner, name)
      const label = OTHER_LABELS[name] ?? FIELDS[name] ?? name
      return `${label}：${text.includes('\n') ? `\n${text.replace(/^/gm, '　')}` : text}`
    })
    .join('\n')
}
