import { FIELD_LABELS, GUIDE_LABELS } from '../list/field-labels'

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
}

const FIELDS: Record<string, string> = Object.assign({}, GUIDE_LABELS, ...Object.values(FIELD_LABELS))

/** A field of an entry in words; one not known as it is. */
export function loggedFieldLabel(field: string): string {
  return FIELDS[field.replace(/^guide\./, '')] ?? OTHER_LABELS[field] ?? field
}

/** What was logged as before or after, as a person reads it: texts as they are, objects a line for each name. */
export function loggedText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) {
    const texts = value.map(loggedText)
    return texts.some((text) => text.includes('\n')) ? texts.join('\n') : texts.join('、')
  }
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== '')
    .map(([name, inner]) => {
      const text = loggedText(inner)
      const label = OTHER_LABELS[name] ?? FIELDS[name] ?? name
      return `${label}：${text.includes('\n') ? `\n${text.replace(/^/gm, '　')}` : text}`
    })
    .join('\n')
}
