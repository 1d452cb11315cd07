import { type Block, editScript, tokenScript } from './edit-script'
import { isCosmetic } from './fold'
import { readable } from './readable'
import type { Segment } from './types'

/**
 * Two texts laid over each other, to be read by people: whole words and numbers, no confetti, what went before what
 * came in its place. `same` and `removed` joined are exactly `before`, `same` and `added` exactly `after`; no segment
 * is empty. Bounded: texts of 100,000 characters that have nothing in common take milliseconds.
 */
export function markDifference(before: string, after: string): Segment[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : []
  if (!before) return [{ kind: 'added', text: after }]
  if (!after) return [{ kind: 'removed', text: before }]
  return toSegments(readable(editScript(before, after)))
}

/** The same for two lists of names, joined by `、`: a name is the same or it is not. */
export function markNames(before: readonly string[], after: readonly string[]): Segment[] {
  return toSegments(tokenScript(separated(before), separated(after)))
}

const separated = (names: readonly string[]) =>
  names.flatMap((name, index) => (index > 0 ? ['、', name] : [name]))

function toSegments(blocks: readonly Block[]): Segment[] {
  return blocks.flatMap((block, index): Segment[] => {
    if (block.same) return [{ kind: 'same', text: block.same.join('') }]
    const removed = block.removed.join('')
    const added = block.added.join('')
    // A mark may separate two digits: what stands beside it decides whether it can go.
    const left = blocks[index - 1]?.same?.at(-1) ?? ''
    const right = blocks[index + 1]?.same?.[0] ?? ''
    const cosmetic = isCosmetic(left + removed + right, left + added + right)
      ? { cosmetic: true as const }
      : {}
    return [
      ...(removed ? [{ kind: 'removed' as const, text: removed, ...cosmetic }] : []),
      ...(added ? [{ kind: 'added' as const, text: added, ...cosmetic }] : []),
    ]
  })
}
