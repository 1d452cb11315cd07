import type { ResponsibilityList } from '../list/schema'
import { valueAt } from './pointers'
import type { HealthFinding } from './types'

/** Characters shown on each side of the words. */
const AROUND = 24

/** The words found fault with and what stands around them. */
export interface Excerpt {
  before: string
  words: string
  behind: string
}

/** What a field that says nothing is shown as. */
const EMPTY = '（空）'

/** The words of a finding where they stand; alone when they stand elsewhere; that the field is empty when it is. */
export function excerptOf(
  list: ResponsibilityList,
  { at, evidence }: Pick<HealthFinding, 'at' | 'evidence'>,
): Excerpt {
  const text = valueAt(list, at)
  if (isEmpty(text)) return { before: '', words: EMPTY, behind: '' }
  const start = typeof text === 'string' ? text.indexOf(evidence) : -1
  if (typeof text !== 'string' || start < 0) return { before: '', words: evidence, behind: '' }
  const end = start + evidence.length
  const from = Math.max(0, start - AROUND)
  const to = Math.min(text.length, end + AROUND)
  return {
    before: (from > 0 ? '…' : '') + text.slice(from, start),
    words: evidence,
    behind: text.slice(end, to) + (to < text.length ? '…' : ''),
  }
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty))
