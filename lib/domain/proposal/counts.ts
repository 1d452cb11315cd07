import { PARTS, type Part } from '../list/parts'
import { CHANGE_LABELS, type Change, type Proposal } from './proposal'

/** Part → its changes, in the order of the document. */
export function changesByPart(changes: readonly Change[]): Map<Part, Change[]> {
  const parts = new Map<Part, Change[]>()
  for (const change of changes) parts.set(change.part, [...(parts.get(change.part) ?? []), change])
  return parts
}

/** 新增 1、修改 8、删除 1 */
export function kindsInWords(changes: readonly Change[]): string {
  return (['add', 'change', 'move', 'remove'] as const)
    .map((kind) => [CHANGE_LABELS[kind], changes.filter((change) => change.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label} ${count}`)
    .join('、')
}

/** 要改 10 处：部门职责 4 处、公共服务事项 6 处（新增 1、修改 8、删除 1） */
export function proposalInWords({ title, changes }: Proposal): string {
  const parts = [...changesByPart(changes)].map(([part, own]) => `${PARTS[part].label} ${own.length} 处`)
  const kinds = kindsInWords(changes)
  const places = [...(title ? ['清单名称 1 处'] : []), ...parts].join('、')
  return `要改 ${changes.length + (title ? 1 : 0)} 处：${places}${kinds ? `（${kinds}）` : ''}`
}
