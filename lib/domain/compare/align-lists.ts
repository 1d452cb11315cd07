import type { ResponsibilityList } from '../list/schema'
import { entryTitle } from '../list/titles'
import { bigrams, comparableText } from '../proposal/comparable-text'
import type { AlignedPair, Alignment, AlignOptions, ComparedPart } from './types'

/** Least likeness at which two entries stand on one row. */
const LEAST = 0.3
const SAME = 0.5

/**
 * Lays the entries of one part of two lists side by side: what means the same stands on one row, whatever the
 * wording, order or split. Every entry stands in exactly one of `pairs`, `leftOnly` and `rightOnly`, once.
 */
export function alignLists(
  left: ResponsibilityList,
  right: ResponsibilityList,
  part: ComparedPart,
  options: AlignOptions = {},
): Alignment {
  const mine = left[part].map((entry) => bigrams(comparableText(entryTitle(part, entry))))
  const theirs = right[part].map((entry) => bigrams(comparableText(entryTitle(part, entry))))
  const banned = new Set(
    (options.decisions ?? []).filter((d) => d.verdict === 'different').map((d) => `${d.left}\n${d.right}`),
  )
  const found = mine
    .flatMap((a, i) => theirs.map((b, j) => ({ i, j, score: dice(a, b) })))
    .filter(
      ({ i, j, score }) =>
        score >= LEAST && !banned.has(`${left[part][i]!.entryId}\n${right[part][j]!.entryId}`),
    )
    .sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)
  const taken = [new Set<number>(), new Set<number>()] as const
  const pairs: AlignedPair[] = []
  for (const { i, j, score } of found) {
    if (taken[0].has(i) || taken[1].has(j)) continue
    taken[0].add(i)
    taken[1].add(j)
    const strength = score >= SAME ? 'same' : 'partial'
    pairs.push({ left: [i + 1], right: [j + 1], score, strength, shared: [], by: 'computed' })
  }
  const rest = (count: number, side: 0 | 1) =>
    Array.from({ length: count }, (_, index) => index)
      .filter((index) => !taken[side].has(index))
      .map((index) => index + 1)
  return {
    part,
    pairs: pairs.sort((a, b) => a.left[0]! - b.left[0]!),
    leftOnly: rest(mine.length, 0),
    rightOnly: rest(theirs.length, 1),
  }
}

function dice(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const gram of a) if (b.has(gram)) shared += 1
  return (2 * shared) / (a.size + b.size)
}
