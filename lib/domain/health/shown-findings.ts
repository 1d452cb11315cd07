import { type Node, nameOf, plantTree } from '../changes/tree'
import { fieldLabel } from '../list/field-labels'
import { PARTS, type Part } from '../list/parts'
import type { ResponsibilityList } from '../list/schema'
import { shorten } from '../list/titles'
import { type Excerpt, excerptOf } from './excerpt'
import { findingId } from './finding-id'
import { type RuleFacts, ruleFacts } from './rule-facts'
import type { HealthFinding, HealthFix, Severity } from './types'

/** A finding as people see it: where it stands in words, what is wrong, what can be done. */
export interface ShownFinding {
  id: string
  severity: Severity
  rule: RuleFacts
  message: string
  excerpt: Excerpt
  fix: HealthFix | null
  /** Null for the list as a whole. */
  entry: {
    part: Part
    entryId: string
    /** Of the top-level entry around it. */
    topId: string
    /** 公共服务事项 3 健康教育 › 联系电话 */
    place: string
  } | null
}

/** How findings of that list are shown. Pure; one walk over the list for any number of them. */
export function shownFindings(list: ResponsibilityList, findings: readonly HealthFinding[]): ShownFinding[] {
  const { byId } = plantTree(list)
  return findings.map((finding) => {
    const node = finding.entryId === null ? undefined : byId.get(finding.entryId)
    return {
      id: findingId(finding),
      severity: finding.severity,
      rule: ruleFacts(finding.rule),
      message: finding.message,
      excerpt: excerptOf(list, finding),
      fix: finding.fix ?? null,
      entry: node ? entryOf(node, finding.field) : null,
    }
  })
}

function entryOf(node: Node, field: string | null): ShownFinding['entry'] {
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
