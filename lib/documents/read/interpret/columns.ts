import { numeral } from './numbering'
import { visible } from './text'

export type TableKind = 'duties' | 'boundaries' | 'services' | 'procedures' | 'tasks'

/** What a column holds. A `guide:` role is a field of the service guide, `section:` a section of a procedure. */
export type Role = string

/** Longest head of a column; anything longer is content. */
const LONGEST_HEAD = 24

const NUMBER = ['序号', '序', '编号', '号', '项次', '序次']
const REMARK = ['备注', '说明', '备考', '附注']

/** Names each column goes by, per table. First those that tell the table apart, then those it shares. */
const NAMES: Record<TableKind, Record<Role, { own: string[]; shared?: string[] }>> = {
  duties: {
    statement: {
      own: [
        '主要职责',
        '部门主要职责',
        '主要职能',
        '职责名称',
        '部门职能',
        '职权名称',
        '权力名称',
        '职责内容',
        '单位职责',
      ],
      shared: ['职责', '部门职责', '职能', '工作职责', '事项名称', '职责事项'],
    },
    item: {
      own: [
        '具体工作事项',
        '具体工作',
        '具体事项',
        '工作事项',
        '具体工作任务',
        '具体职责事项',
        '责任事项',
        '对应具体工作事项',
        '具体责任事项',
        '工作内容',
        '具体职责',
      ],
    },
    office: {
      own: [],
      shared: [
        '责任科室',
        '责任股室',
        '责任处室',
        '科室',
        '股室',
        '处室',
        '承办科室',
        '承办股室',
        '承办处室',
        '责任单位',
        '责任部门',
        '承办机构',
        '承办单位',
        '责任内设机构',
        '内设机构',
        '实施主体',
        '责任主体',
        '牵头科室',
        '负责科室',
        '负责股室',
      ],
    },
    remark: { own: [], shared: REMARK },
  },
  boundaries: {
    matter: {
      own: ['管理事项', '管理项目', '边界事项', '职责边界事项'],
      shared: ['事项', '工作事项', '事项名称', '职责事项', '管理内容'],
    },
    department: {
      own: [
        '相关部门',
        '涉及部门',
        '相关单位',
        '有关部门',
        '职责部门',
        '涉及单位',
        '相关责任部门',
        '部门名称',
      ],
      shared: ['部门', '单位', '责任部门', '责任单位', '配合部门'],
    },
    responsibility: {
      own: [
        '职责分工',
        '具体职责分工',
        '分工',
        '职责边界',
        '部门职责分工',
        '责任分工',
        '职责划分',
        '分工情况',
        '具体分工',
      ],
      shared: ['职责', '部门职责', '工作职责', '具体职责'],
    },
    basis: {
      own: ['相关依据', '划分依据', '职责依据', '分工依据', '有关依据'],
      shared: ['依据', '法律依据', '政策依据', '法规依据', '设定依据', '法律法规依据'],
    },
    cases: { own: ['案例', '典型案例', '相关案例', '有关案例', '案例说明', '具体案例'] },
    basisAndCases: {
      own: [
        '相关依据及案例',
        '依据及案例',
        '相关依据和案例',
        '相关依据与案例',
        '依据和案例',
        '依据案例',
        '相关依据案例',
      ],
    },
    remark: { own: [], shared: REMARK },
  },
  services: {
    name: {
      own: [
        '服务事项',
        '公共服务事项',
        '服务事项名称',
        '服务名称',
        '服务项目',
        '公共服务事项名称',
        '公共服务名称',
        '公共服务项目',
      ],
      shared: ['事项名称', '事项', '项目', '项目名称', '名称'],
    },
    content: {
      own: ['主要内容', '服务内容', '主要服务内容', '服务的主要内容'],
      shared: ['内容', '事项内容', '具体内容'],
    },
    agency: {
      own: [],
      shared: [
        '承办机构',
        '承办单位',
        '承办部门',
        '承办科室',
        '承办股室',
        '办理机构',
        '办理单位',
        '办理科室',
        '服务机构',
        '服务单位',
        '责任科室',
        '责任股室',
        '责任单位',
        '实施机构',
        '实施主体',
        '科室',
        '股室',
        '责任部门',
        '承办机构名称',
        '承办处室',
      ],
    },
    phone: { own: ['联系电话', '电话', '服务电话', '办公电话', '联系方式', '电话号码', '联系人及电话'] },
    'guide:enquiryPhone': { own: ['咨询电话', '咨询方式'] },
    'guide:complaintPhone': { own: ['监督电话', '投诉电话', '监督投诉电话', '投诉监督电话', '举报电话'] },
    'guide:place': { own: ['办理地点', '服务地点', '办公地点', '办理地址', '地址', '地点'] },
    'guide:hours': { own: ['办理时间', '服务时间', '办公时间'] },
    'guide:audience': { own: ['服务对象', '办理对象'] },
    'guide:conditions': { own: ['办理条件', '受理条件', '申请条件', '服务条件'] },
    'guide:materials': { own: ['申请材料', '所需材料', '办理材料', '申报材料'] },
    'guide:steps': { own: ['办理流程', '服务流程', '办理程序', '流程'] },
    'guide:legalLimit': { own: ['法定时限', '法定办结时限', '法定期限'] },
    'guide:promisedLimit': { own: ['承诺时限', '办理时限', '承诺办结时限', '办结时限'] },
    'guide:fee': { own: ['收费标准', '收费情况', '是否收费', '收费'] },
    'guide:feeBasis': { own: ['收费依据'] },
    'guide:basis': { own: [], shared: ['依据', '法律依据', '设定依据', '服务依据', '实施依据', '政策依据'] },
    'guide:onlineUrl': { own: ['网上办理地址', '网办地址', '网址'] },
  },
  procedures: {
    title: {
      own: ['监管事项', '制度名称', '监管制度', '监管制度名称', '监管事项名称'],
      shared: ['事项', '事项名称', '名称', '职权事项'],
    },
    'section:target': { own: ['监督检查对象', '监管对象', '检查对象'] },
    'section:content': { own: ['监督检查内容', '监管内容', '检查内容'] },
    'section:method': { own: ['监督检查方式', '监管方式', '检查方式'] },
    'section:measures': { own: ['监督检查措施', '监管措施', '检查措施'] },
    'section:process': { own: ['监督检查程序', '监管程序', '检查程序', '监管流程'] },
    'section:handling': { own: ['监督检查处理', '监管处理', '检查处理', '处理措施'] },
  },
  tasks: {
    title: {
      own: [
        '工作任务',
        '重点任务',
        '主要任务',
        '任务',
        '任务名称',
        '任务分工',
        '目标任务',
        '任务事项',
        '重点工作',
      ],
      shared: ['工作事项', '事项', '项目'],
    },
    content: {
      own: ['任务内容', '工作措施', '主要措施', '工作要求', '具体举措'],
      shared: ['工作内容', '具体内容', '具体措施', '主要内容', '内容'],
    },
    lead: { own: ['牵头单位', '牵头部门', '牵头责任单位', '主办单位'] },
    responsible: {
      own: ['配合单位', '参与单位', '协办单位', '配合部门', '参加单位'],
      shared: ['责任单位', '责任部门', '相关单位'],
    },
    deadline: { own: ['完成时限', '完成时间', '时限要求', '进度安排'] },
  },
}

export interface Columns {
  kind: TableKind
  /** Role of each column; null for a column nobody knows. */
  roles: (Role | null)[]
  heads: string[]
}

const OWN = 3
const SHARED = 1

/** name → its role and weight, per kind. */
const LOOKUP = new Map<TableKind, Map<string, { role: Role; weight: number }>>()
for (const [kind, roles] of Object.entries(NAMES)) {
  const names = new Map<string, { role: Role; weight: number }>()
  for (const [role, { own, shared = [] }] of Object.entries(roles)) {
    for (const name of shared) names.set(name, { role, weight: SHARED })
    for (const name of own) names.set(name, { role, weight: OWN })
  }
  LOOKUP.set(kind as TableKind, names)
}
const ALL_NAMES = new Set([...NUMBER, ...[...LOOKUP.values()].flatMap((names) => [...names.keys()])])

/** The head of a column as it is compared: without blanks, line breaks, notes in brackets, trailing marks. */
export function headName(text: string): string {
  if (text.length > 200) return text
  const bare = visible(text)
  return bare.replace(/[（(][^（()）]*[）)]/g, '').replace(/[：:*＊]/g, '') || bare
}

/** True when some table has a column of this name. */
export function isHead(text: string): boolean {
  return ALL_NAMES.has(headName(text))
}

export function isNumberHead(text: string): boolean {
  return NUMBER.includes(headName(text))
}

/**
 * The roles of a row's columns when the row is a row of column heads, else null. `likely` is the kind the title
 * above speaks of; it decides between kinds that share the names.
 */
export function columnsOf(cells: readonly string[], likely: TableKind | null): Columns | null {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length < 2 || filled.some((cell) => cell.length > LONGEST_HEAD * 4)) return null
  const names = filled.map(headName)
  if (names.some((name) => name.length > LONGEST_HEAD || !Number.isNaN(numeral(name)))) return null
  if (names.filter((name) => ALL_NAMES.has(name)).length * 2 < names.length) return null
  let best: { columns: Columns; score: number } | null = null
  for (const kind of LOOKUP.keys()) {
    const found = rolesFor(kind, cells)
    if (found.roles.filter((role) => role !== null && role !== 'number').length < 2) continue
    const score = found.score + (kind === likely ? 2.5 : 0)
    if (best === null || score > best.score)
      best = { columns: { kind, roles: found.roles, heads: cells.map((cell) => visible(cell)) }, score }
  }
  return best?.columns ?? null
}

function rolesFor(kind: TableKind, cells: readonly string[]): { roles: (Role | null)[]; score: number } {
  const names = LOOKUP.get(kind) ?? new Map()
  const roles: (Role | null)[] = cells.map(() => null)
  const taken = new Map<Role, { column: number; weight: number }>()
  let score = 0
  for (const [column, cell] of cells.entries()) {
    const name = headName(cell)
    if (NUMBER.includes(name) && !taken.has('number')) {
      roles[column] = 'number'
      taken.set('number', { column, weight: OWN })
      continue
    }
    const match = names.get(name) ?? kindredName(kind, name)
    if (!match) continue
    const before = taken.get(match.role)
    if (before && before.weight >= match.weight) continue
    if (before) {
      roles[before.column] = null
      score -= before.weight
    }
    roles[column] = match.role
    taken.set(match.role, { column, weight: match.weight })
    score += match.weight
  }
  return { roles, score }
}

/** A column named by more words than the names known: 承办科室（单位）电话, 相关法律依据. */
function kindredName(kind: TableKind, name: string): { role: Role; weight: number } | null {
  const says = (role: Role) => ({ role, weight: 0.5 })
  if (kind === 'boundaries' && name.includes('依据'))
    return says(name.includes('案例') ? 'basisAndCases' : 'basis')
  if (kind === 'boundaries' && name.includes('案例')) return says('cases')
  if (kind === 'duties' && /[科股处]室|内设机构/.test(name)) return says('office')
  if (kind === 'services' && /(监督|投诉|举报).*电话/.test(name)) return says('guide:complaintPhone')
  if (kind === 'services' && /电话/.test(name)) return says('phone')
  if (kind === 'services' && /[科股处]室|机构|单位$/.test(name)) return says('agency')
  if (/^备注|说明$/.test(name) && kind !== 'services' && kind !== 'procedures') return says('remark')
  return null
}
