import { markDifference } from '../changes/mark-difference'

/** A stretch of one of two texts: `own` words the other has not; of a `slight` one only place, level or marks differ. */
export interface MarkedWords {
  text: string
  kind: 'same' | 'slight' | 'own'
}

/** Two texts for the side-by-side view, each whole: joined, the stretches are the text. */
export function markWords(left: string, right: string): { left: MarkedWords[]; right: MarkedWords[] } {
  const segments = markDifference(left, right)
  const side = (own: 'removed' | 'added'): MarkedWords[] =>
    segments
      .filter(({ kind }) => kind === 'same' || kind === own)
      .map(({ kind, text, cosmetic }) => ({
        text,
        kind: kind === 'same' ? 'same' : cosmetic ? 'slight' : 'own',
      }))
  return { left: side('removed'), right: side('added') }
}
