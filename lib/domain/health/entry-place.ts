import { type Node, nameOf } from '../changes/tree'
import { fieldLabel } from '../list/field-labels'
import { PARTS, type Part } from '../list/parts'
import { shorten } from '../list/titles'

/** Where in a list something was found. */
export interface EntryPlace {
  part: Part
  entryId: string
  /** Of the top-level entry around it. */
  topId: string
  /** 公共服务事项 3 健康教育 › 联系电话 */
  place: string
}

/** Where an entry, or a field of it, stands, in words. */
export function entryPlace(node: Node, field: string | null): EntryPlace {
  const top = topOf(node)
  const number = String(top.data.number ?? '').replace(/[、.．\s]+$/, '')
  const name = `${PARTS[top.part].label} ${number || top.position + 1} ${shorten(nameOf(top), 24)}`
  const inner = node === top ? [] : [shorten(nameOf(node), 20)]
  const what = field ? [fieldLabel(node.kind, field)] : []
  return {
    part: top.part,
    entryId: node.entryId,
    topId: top.entryId,
    place: [name, ...inner, ...what].join(' › '),
  }
}

const topOf = (node: Node): Node => (node.parent ? topOf(node.parent) : node)
