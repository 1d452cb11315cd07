import type { PairDecision } from './types'

/**
 * Decisions that do not contradict each other: what is the same as the same thing stands together, and of what stands
 * together nothing is said to be different.
 */
export class Consistent {
  readonly #above = new Map<string, string>()
  /** By the first of what stands together: the firsts it must be apart from. */
  readonly #apart = new Map<string, Set<string>>()
  readonly #said = new Set<string>()

  /** Takes a decision in; false when something was said of that pair already or it would contradict what was. */
  take({ left, right, verdict }: PairDecision): boolean {
    const pair = left < right ? `${left} ${right}` : `${right} ${left}`
    if (this.#said.has(pair)) return false
    const [one, other] = [this.#firstOf(left), this.#firstOf(right)]
    if (verdict === 'different') {
      if (one === other) return false
      this.#keepApart(one, other)
    } else {
      if (this.#apart.get(one)?.has(other)) return false
      this.#join(one, other)
    }
    this.#said.add(pair)
    return true
  }

  #firstOf(entry: string): string {
    let first = entry
    for (let up = this.#above.get(first); up !== undefined; up = this.#above.get(first)) first = up
    if (first !== entry) this.#above.set(entry, first)
    return first
  }

  #keepApart(one: string, other: string): void {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const)
      this.#apart.set(a, (this.#apart.get(a) ?? new Set<string>()).add(b))
  }

  #join(one: string, other: string): void {
    if (one === other) return
    this.#above.set(other, one)
    for (const third of this.#apart.get(other) ?? []) {
      this.#apart.get(third)?.delete(other)
      this.#keepApart(one, third)
    }
    this.#apart.delete(other)
  }
}

/**
 * The decision among `held` that does not go with `asked`: asked pairs replace what was said of them, everything else
 * stays. Null when all go together. Where several do not, one that says the opposite is named.
 */
export function contradictionOf<Held extends PairDecision>(
  held: readonly Held[],
  asked: readonly PairDecision[],
): Held | null {
  const consistent = new Consistent()
  const ofPair = ({ left, right }: PairDecision) => (left < right ? `${left} ${right}` : `${right} ${left}`)
  const replaced = new Set(asked.map(ofPair))
  for (const one of asked) consistent.take(one)
  const opposite = asked[0]?.verdict === 'same' ? 'different' : 'same'
  const inTurn = held.toSorted((a, b) => Number(a.verdict === opposite) - Number(b.verdict === opposite))
  return inTurn.find((one) => !replaced.has(ofPair(one)) && !consistent.take(one)) ?? null
}
