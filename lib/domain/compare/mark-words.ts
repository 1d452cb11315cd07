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

/**
 * Two texts for the side-by-side view, each whole: joined, the stretches are the text. That one county says 全县 and
 * 县卫健局 where the other says 全区 and 区卫健委 is `slight`.
 */
export function markWords(left: string, right: string): { left: MarkedWords[]; right: MarkedWords[] } {
  const marked: { left: MarkedWords[]; right: MarkedWords[] } = { left: [], right: [] }
  const segments = markDifference(left, right)
  for (const [index, segment] of segments.entries()) {
    const { kind, text } = segment
    if (kind !== 'added')
      add(marked.left, text, kind === 'same' ? 'same' : kindOf(segment, segments[index + 1]))
    if (kind !== 'removed')
      add(marked.right, text, kind === 'same' ? 'same' : kindOf(segment, segments[index - 1]))
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

function add(stretches: MarkedWords[], text: string, kind: MarkedWords['kind']): void {
  const last = stretches.at(-1)
  if (last?.kind === kind) last.text += text
  else stretches.push({ text, kind })
}
