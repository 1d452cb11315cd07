import { markDifference } from '../changes/mark-difference'
import type { Segment } from '../changes/types'
import { neutralClause } from './neutral-text'

/** A stretch of one of two texts: `own` words the other has not; of a `slight` one only place, level or marks differ. */
export interface MarkedWords {
  text: string
  kind: 'same' | 'slight' | 'own'
}

/** What is left of names of levels and bodies where only their middle is the same: 县|卫健|局 and 区|卫健|委. */
const FRAME = /^[省市区县州旗镇乡局委会员级全本我\s\p{P}]*$/u

/** So many characters in a row that the other has anywhere are not this side's own, wherever they stand. */
const RUN = 8

/**
 * Two texts for the side-by-side view, each whole: joined, the stretches are the text. That one county says 全县 and
 * 县卫健局 where the other says 全区 and 区卫健委 is `slight`. What moved, or stands in a paragraph otherwise rewritten, is
 * the same all the same.
 */
export function markWords(left: string, right: string): { left: MarkedWords[]; right: MarkedWords[] } {
  const marked: { left: MarkedWords[]; right: MarkedWords[] } = { left: [], right: [] }
  const segments = markDifference(left, right)
  const [mine, theirs] = [runsOf(left), runsOf(right)]
  for (const [index, segment] of segments.entries()) {
    const { kind, text } = segment
    if (kind !== 'added')
      addWords(marked.left, text, kind === 'same' ? 'same' : kindOf(segment, segments[index + 1]), theirs)
    if (kind !== 'removed')
      addWords(marked.right, text, kind === 'same' ? 'same' : kindOf(segment, segments[index - 1]), mine)
  }
  return marked
}

/** `other` stands in the place of `segment` when it is of the opposite sort. */
function kindOf(segment: Segment, other: Segment | undefined): MarkedWords['kind'] {
  if (segment.cosmetic) return 'slight'
  const replaced =
    other !== undefined && other.kind !== 'same' && other.kind !== segment.kind ? other.text : ''
  const [mine, theirs] = [essence(segment.text), essence(replaced)]
  return mine === theirs ? 'slight' : 'own'
}

function essence(text: string): string {
  const neutral = neutralClause(text)
  return FRAME.test(neutral) ? '' : neutral.replace(/[^\p{L}\p{N}]/gu, '')
}

/** All stretches of RUN characters within the lines of a text. */
function runsOf(text: string): ReadonlySet<string> {
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= text.length; at += 1) {
    const run = text.slice(at, at + RUN)
    if (!run.includes('\n')) runs.add(run)
  }
  return runs
}

/** Adds words; of those that are own, what the other has too as the same. */
function addWords(
  stretches: MarkedWords[],
  text: string,
  kind: MarkedWords['kind'],
  others: ReadonlySet<string>,
): void {
  if (kind !== 'own') {
    add(stretches, text, kind)
    return
  }
  let from = 0
  let at = 0
  while (at + RUN <= text.length) {
    if (!others.has(text.slice(at, at + RUN))) {
      at += 1
      continue
    }
    let end = at + RUN
    while (end < text.length && others.has(text.slice(end + 1 - RUN, end + 1))) end += 1
    if (at > from) add(stretches, text.slice(from, at), 'own')
    add(stretches, text.slice(at, end), 'same')
    from = end
    at = end
  }
  if (from < text.length) add(stretches, text.slice(from), 'own')
}

function add(stretches: MarkedWords[], text: string, kind: MarkedWords['kind']): void {
  const last = stretches.at(-1)
  if (last?.kind === kind) last.text += text
  else stretches.push({ text, kind })
}
