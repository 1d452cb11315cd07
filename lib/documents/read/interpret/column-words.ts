import type { Role, TableKind } from './column-names'

type KeyWords = readonly { form: RegExp; role: Role }[]

/** Key words that tell a column whose whole name nobody listed, per table; the first that fits counts. */
const KEY_WORDS: Record<TableKind, KeyWords> = {
  duties: [
    { form: /[科股处]室|(机构|单位|部门|主体)$/, role: 'office' },
    { form: /^(备注|其[他它])|说明$/, role: 'remark' },
    { form: /^[^具细分对]*(职责|职能|职权)(名称|内容)?$/, role: 'statement' },
    { form: /(事项|内容|任务|职责|分解|细化|工作)$/, role: 'item' },
  ],
  boundaries: [
    { form: /依据.*案例|案例.*依据/, role: 'basisAndCases' },
    { form: /依据/, role: 'basis' },
    { form: /案例|举例|实例|事例|示例/, role: 'cases' },
    { form: /(事项|项目)(名称)?$/, role: 'matter' },
    { form: /分工|划分|边界|职责|职能/, role: 'responsibility' },
    { form: /(部门|单位)(名称)?$/, role: 'department' },
    { form: /^(备注|其[他它])|说明$/, role: 'remark' },
  ],
  services: [
    { form: /(监督|投诉|举报).*电话/, role: 'guide:complaintPhone' },
    { form: /咨询.*电话/, role: 'guide:enquiryPhone' },
    { form: /电话/, role: 'phone' },
    { form: /[科股处]室|机构|(单位|部门)$/, role: 'agency' },
    { form: /内容|描述|简介/, role: 'content' },
    { form: /(事项|项目)(名称)?$/, role: 'name' },
  ],
  procedures: [],
  powers: [],
  roster: [],
  tasks: [
    { form: /(牵头|主办).*(单位|部门)$/, role: 'lead' },
    { form: /(配合|参与|协办|参加|协同|落实|责任).*(单位|部门)$/, role: 'responsible' },
    { form: /(完成|办结).*(时限|时间|期限)/, role: 'deadline' },
    { form: /任务(名称|事项)?$/, role: 'title' },
    { form: /(措施|举措|内容|要求)$/, role: 'content' },
  ],
}

/** The role a column's key word tells in a table of the kind: 承办科室（单位）电话, 相关法律依据. */
export function roleByKeyWord(kind: TableKind, name: string): Role | null {
  return KEY_WORDS[kind].find(({ form }) => form.test(name))?.role ?? null
}

const HEAD_WORDS =
  '主要|具体|对应|相关|有关|涉及|法定|基本|重点|典型|部门|单位|机构|科室|股室|处室|主体|责任|职责|职能|职权|工作|公共|服务|承办|实施|办理|牵头|配合|参与|负责|监管|管理|交叉|联系|咨询|办公|法律|政策|设定|细化|分项'
const HEAD_ENDS =
  '部门|单位|机构|科室|股室|处室|主体|职责|职能|事项|项目|任务|内容|名称|分工|分解|划分|边界|依据|案例|举例|实例|电话|描述|时限|措施|情况'
const COMPOSED = new RegExp(`^(?:${HEAD_WORDS}|${HEAD_ENDS}|的|及|和){1,5}(?:${HEAD_ENDS})$`)

/** True for a name put together of nothing but the words heads are made of: 部门具体分工, 服务主要内容. */
export function isComposedHead(name: string): boolean {
  return name.length <= 12 && COMPOSED.test(name)
}
