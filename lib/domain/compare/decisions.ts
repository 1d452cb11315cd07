import type { AlignOptions, PairDecision, Strength } from './types'

export type Verdict = PairDecision['verdict']

/** What people said of the entries of two lists, by place from 0. */
export interface Said {
  /** Null where nobody said anything. */
  of(left: number, right: number): Verdict | null
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
  const of = (i: number, j: number): Verdict | null => {
    const [one, two] = [left[i]!.entryId, right[j]!.entryId]
    const verdict = verdicts.get(keyOf(one, two))
    if (verdict) return verdict
    const [code, other] = [catalogue?.[0].get(one), catalogue?.[1].get(two)]
    if (code === undefined || other === undefined) return null
    return code === other ? 'partial' : 'different'
  }
  const settled = { left: new Set<number>(), right: new Set<number>() }
  if (verdicts.size > 0)
    for (const i of left.keys())
      for (const j of right.keys())
        if (of(i, j) === 'same') {
          settled.left.add(i)
          settled.right.add(j)
        }
  return { of, isSettled: (side, place) => settled[side].has(place) }
}

/** The strength people gave a row, where all of it is there because of them; null where some of it was worked out. */
export function confirmedStrength(
  said: Said,
  left: readonly number[],
  right: readonly number[],
): Strength | null {
  const linked = left.flatMap((i) => right.map((j) => ({ i, j, verdict: said.of(i, j) })))
  const joins = linked.filter(({ verdict }) => verdict === 'same' || verdict === 'partial')
  const all =
    left.every((i) => joins.some((link) => link.i === i)) &&
    right.every((j) => joins.some((link) => link.j === j))
  if (!all) return null
  return joins.every(({ verdict }) => verdict === 'same') ? 'same' : 'partial'
}

/** The same whichever side was called left. */
const keyOf = (one: string, two: string) => (one < two ? `${one}\n${two}` : `${two}\n${one}`)
