import type { AlignOptions, PairDecision, Strength } from './types'

export type Verdict = PairDecision['verdict']

/** What people said of the entries of two lists, by place from 0. */
export interface Said {
  /** Null where nobody said anything, and the catalogue neither. */
  of(left: number, right: number): Verdict | null
  /** What somebody said of this very pair, whatever the catalogue says. */
  byPeople(left: number, right: number): Verdict | null
  /** Somebody said what this entry is the same as: nothing else is to be found for it. */
  isSettled(side: 'left' | 'right', place: number): boolean
}

/**
 * Reads decisions (of one pair the last counts) and the standard catalogue: entries with the same code belong
 * together, with different codes apart, unless somebody said otherwise of that very pair.
 */
export function saidOf(
  left: readonly { entryId: string }[],
  right: readonly { entryId: string }[],
  { decisions = [], catalogue }: Pick<AlignOptions, 'decisions' | 'catalogue'>,
): Said {
  const verdicts = new Map(decisions.map((one) => [keyOf(one.left, one.right), one.verdict]))
  const byPeople = (i: number, j: number) => verdicts.get(keyOf(left[i]!.entryId, right[j]!.entryId)) ?? null
  const of = (i: number, j: number): Verdict | null => {
    const verdict = byPeople(i, j)
    if (verdict) return verdict
    const code = catalogue?.[0].get(left[i]!.entryId)
    const other = catalogue?.[1].get(right[j]!.entryId)
    if (code === undefined || other === undefined) return null
    return code === other ? 'partial' : 'different'
  }
  const settled = { left: new Set<number>(), right: new Set<number>() }
  if (verdicts.size > 0)
    for (const i of left.keys())
      for (const j of right.keys())
        if (byPeople(i, j) === 'same') {
          settled.left.add(i)
          settled.right.add(j)
        }
  return { of, byPeople, isSettled: (side, place) => settled[side].has(place) }
}

/** The strength people gave a row, where all of it is there because of them; null where some of it was worked out. */
export function confirmedStrength(
  said: Said,
  left: readonly number[],
  right: readonly number[],
): Strength | null {
  const joins = joinsAmong(left, right, said.byPeople)
  if (!joins) return null
  return joins.every((verdict) => verdict === 'same') ? 'same' : 'partial'
}

/** Whether all of a row is there because people or the standard catalogue say that it is one matter. */
export const isCatalogued = (said: Said, left: readonly number[], right: readonly number[]): boolean =>
  joinsAmong(left, right, said.of) !== null

/** The verdicts that join a row; null where one of its entries is joined by none. */
function joinsAmong(left: readonly number[], right: readonly number[], of: Said['of']): Verdict[] | null {
  const joins = left
    .flatMap((i) => right.map((j) => ({ i, j, verdict: of(i, j) })))
    .flatMap(({ i, j, verdict }) => (verdict === 'same' || verdict === 'partial' ? [{ i, j, verdict }] : []))
  const all =
    left.every((i) => joins.some((link) => link.i === i)) &&
    right.every((j) => joins.some((link) => link.j === j))
  return all ? joins.map(({ verdict }) => verdict) : null
}

/** The same whichever side was called left. */
const keyOf = (one: string, two: string) => (one < two ? `${one}\n${two}` : `${two}\n${one}`)
