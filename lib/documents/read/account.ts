import type { ResponsibilityList } from '@/lib/domain/list/schema'
import type { Blocks } from './blocks'
import { visible } from './interpret/text'
import type { ReadResult } from './result'

export interface Account {
  /** Visible characters of the source that stand nowhere in the result, in source order of their kinds. */
  missing: string
  /** Characters the result has more often than the source. */
  surplus: string
}

/** Keys of entries that hold no text of the source. */
const NOT_TEXT = new Set(['entryId', 'source', 'kind'])

/**
 * Proves losslessness: counts every visible character of the blocks against the entries, the unplaced texts and
 * what was dropped as an artefact. What the reader added (values filled from merged cells, labels) and a plan's title
 * repeated as the list's are not counted, so they cannot hide a loss.
 */
export function accountFor({ blocks }: Blocks, { list, unplaced, warnings }: ReadResult): Account {
  const left = new Map<string, number>()
  const count = (text: string, sign: 1 | -1) => {
    for (const char of visible(text)) left.set(char, (left.get(char) ?? 0) + sign)
  }
  for (const block of blocks) {
    if (block.type === 'paragraph') count(block.text, 1)
    else for (const row of block.rows) for (const cell of row.cells) count(cell.text, 1)
  }
  countTexts(list, (text) => count(text, -1))
  if (isTitleOfPlan(list)) count(list.title ?? '', 1)
  for (const { text } of unplaced) count(text, -1)
  for (const { code, dropped = '', added = '' } of warnings) {
    if (code === 'artefact') count(dropped, -1)
    count(added, 1)
  }
  const listed = (sign: 1 | -1) =>
    [...left].map(([char, times]) => (times * sign > 0 ? char.repeat(times * sign) : '')).join('')
  return { missing: listed(1), surplus: listed(-1) }
}

function countTexts(node: unknown, count: (text: string) => void) {
  if (typeof node === 'string') count(node)
  else if (Array.isArray(node))
    for (const [index, child] of node.entries()) countTexts(withoutInherited(child, node[index - 1]), count)
  else if (node !== null && typeof node === 'object')
    for (const [key, child] of Object.entries(node)) if (!NOT_TEXT.has(key)) countTexts(child, count)
}

/** Headings written once above several entries and given to each of them. */
const INHERITED = ['group', 'groupNumber', 'parentTitle', 'role']

function withoutInherited(node: unknown, above: unknown): unknown {
  if (!isEntry(node) || !isEntry(above)) return node
  const own = Object.entries(node).filter(([key, value]) => !INHERITED.includes(key) || value !== above[key])
  return Object.fromEntries(own)
}

function isEntry(node: unknown): node is Record<string, unknown> {
  return node !== null && typeof node === 'object' && !Array.isArray(node)
}

function isTitleOfPlan({ title, plans }: ResponsibilityList): boolean {
  return title !== null && plans.some((plan) => plan.title === title)
}
