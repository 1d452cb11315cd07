import type { HealthFix } from '../types'
import type { CheckedText } from './checked-list'

/** A stretch of a text to be written otherwise. */
export interface Rewriting {
  start: number
  end: number
  by: string
}

/** A fix that rewrites stretches of one text, given in order and not overlapping. */
export function rewrite(
  text: Pick<CheckedText, 'at' | 'text'>,
  label: string,
  changes: readonly Rewriting[],
): HealthFix {
  let after = ''
  let at = 0
  for (const { start, end, by } of changes) {
    after += text.text.slice(at, start) + by
    at = end
  }
  return { label, at: text.at, before: text.text, after: after + text.text.slice(at) }
}

/** The words around [start, end) within their paragraph: enough to find the place, no more. */
export function wordsAround(text: string, start: number, end: number, before = 4, after = 4): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const from = Math.max(lineStart, start - before)
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + after)
  return text.slice(from, to).trim()
}

/** The paragraph a place stands in, by the offset of its beginning. */
export const paragraphStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1

/** What stands in one paragraph together, in order. */
export function byParagraph<Item extends { start: number }>(text: string, items: readonly Item[]): Item[][] {
  const groups = new Map<number, Item[]>()
  for (const item of items) {
    const start = paragraphStart(text, item.start)
    groups.set(start, [...(groups.get(start) ?? []), item])
  }
  return [...groups.values()]
}
