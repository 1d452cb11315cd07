import { PASSAGE_WEIGHT, type PassageKind, type SearchDocument } from './documents'
import { normaliseText } from './normalise'

const KINDS = Object.keys(PASSAGE_WEIGHT) as PassageKind[]

/** Sentences that share kind, inner entry and heading. */
type PackedGroup = [kind: number, entryId: string | null, heading: string | null, texts: string[]]

interface Packed extends Omit<SearchDocument, 'passages' | 'shares'> {
  groups: PackedGroup[]
  /** No text needs folding (see `normaliseText`): nearly always, and dear to find out for each search. */
  folded: boolean
}

/** A document as the index keeps it, small and quick to read. Shares are kept apart: only answers show them. */
export function packDocument({ passages, shares: _, ...head }: SearchDocument): string {
  const groups: PackedGroup[] = []
  let folded = true
  for (const { kind, entryId, heading, text } of passages) {
    folded &&= normaliseText(text) === text && normaliseText(heading ?? '') === (heading ?? '')
    const last = groups.at(-1)
    const number = KINDS.indexOf(kind)
    if (last && last[0] === number && last[1] === entryId && last[2] === heading) last[3].push(text)
    else groups.push([number, entryId, heading, [text]])
  }
  const packed: Packed = { ...head, groups, folded }
  return JSON.stringify(packed)
}

/** Inverse of {@link packDocument}, without the shares. */
export function unpackDocument(json: string): { document: SearchDocument; folded: boolean } {
  const { groups, folded, ...head }: Packed = JSON.parse(json)
  const passages = groups.flatMap(([number, entryId, heading, texts]) => {
    const kind = KINDS[number] ?? 'basis'
    return texts.map((text) => ({ kind, entryId, heading, text }))
  })
  return { document: { ...head, passages, shares: [] }, folded }
}
