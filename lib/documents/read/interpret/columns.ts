import { NAMES, NUMBER, type Role, type TableKind } from './column-names'
import { isComposedHead, roleByKeyWord } from './column-words'
import { numeral } from './numbering'
import { visible } from './text'

/** Longest head of a column; anything longer is content. */
const LONGEST_HEAD = 24

export interface Columns {
  kind: TableKind
  /** Role of each column; null for a column nobody knows. */
  roles: (Role | null)[]
  heads: string[]
}

/** Roles without which a table is not of the kind, however many others its heads name. */
const NEEDED: Record<TableKind, readonly Role[]> = {
  duties: ['statement', 'item'],
  boundaries: ['department', 'responsibility'],
  services: ['name'],
  procedures: ['section:target', 'section:content', 'section:method', 'section:measures'],
  tasks: ['lead', 'responsible'],
  powers: ['powerBasis', 'accountability'],
  roster: ['name'],
}

const OWN = 3
const SHARED = 1
const BY_KEY_WORD = 0.5

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
  const name = headName(text)
  return ALL_NAMES.has(name) || isComposedHead(name)
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
  const listed = names.filter((name) => ALL_NAMES.has(name)).length
  const composed = names.filter((name) => !ALL_NAMES.has(name) && isComposedHead(name)).length
  if (listed === 0 || (listed + composed) * 2 < names.length) return null
  let best: { columns: Columns; score: number } | null = null
  for (const kind of LOOKUP.keys()) {
    const found = rolesFor(kind, cells)
    if (found.roles.filter((role) => role !== null && role !== 'number').length < 2) continue
    const toldByTitle = kind === 'powers' && likely === 'powers'
    if (!toldByTitle && !NEEDED[kind].some((role) => found.roles.includes(role))) continue
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
    const told = names.has(name) ? null : roleByKeyWord(kind, name)
    const match = told === null ? names.get(name) : { role: told, weight: BY_KEY_WORD }
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
  // 咨询电话 is the number to call unless 联系电话 stands beside it.
  const enquiry = taken.has('phone') ? -1 : roles.indexOf('guide:enquiryPhone')
  if (enquiry >= 0) roles[enquiry] = 'phone'
  return { roles, score }
}

/** Columns in the order of the official form, for a table whose heads are missing under a title that says its kind. */
const FORM: Partial<Record<TableKind, Record<number, Role[]>>> = {
  duties: {
    3: ['number', 'statement', 'item'],
    4: ['number', 'statement', 'item', 'remark'],
    5: ['number', 'statement', 'item', 'office', 'remark'],
  },
  boundaries: {
    5: ['number', 'matter', 'department', 'responsibility', 'basisAndCases'],
    6: ['number', 'matter', 'department', 'responsibility', 'basis', 'cases'],
  },
  services: { 5: ['number', 'name', 'content', 'agency', 'phone'] },
}

/** The official form's columns when a row begins with the number one and has as many cells as the form; else null. */
export function columnsOfForm(cells: readonly string[], kind: TableKind | null): Columns | null {
  const roles = kind === null ? undefined : FORM[kind]?.[cells.length]
  if (kind === null || !roles || numeral(visible(cells[0] ?? '').slice(0, 4)) !== 1) return null
  return { kind, roles, heads: roles.map(() => '') }
}
