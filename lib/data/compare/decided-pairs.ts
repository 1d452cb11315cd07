import type { Prisma } from '../generated/client'

/** A pair that something was said of, perhaps taken back. Left is the list of the smaller code. */
export interface DecidedPair {
  id: string
  left: string
  right: string
  leftTitle: string
  rightTitle: string
  verdict: 'same' | 'different' | 'none'
  version: number
}

export const PAIR_COLUMNS = {
  id: true,
  leftEntry: true,
  rightEntry: true,
  leftTitle: true,
  rightTitle: true,
  verdict: true,
  version: true,
} as const satisfies Prisma.AlignmentDecisionSelect

export function toPair({
  leftEntry,
  rightEntry,
  verdict,
  ...rest
}: Prisma.AlignmentDecisionGetPayload<{ select: typeof PAIR_COLUMNS }>): DecidedPair {
  return { ...rest, left: leftEntry, right: rightEntry, verdict: verdict as DecidedPair['verdict'] }
}

/** Two codes as the database keeps them. */
export const inOrder = <T>(one: { code: string; of: T }, other: { code: string; of: T }): readonly [T, T] =>
  one.code < other.code ? [one.of, other.of] : [other.of, one.of]

/** Changes whenever something is said of one of these entries; for a form to say what was on its page. */
export function seenOf(pairs: readonly DecidedPair[], entries: readonly string[]): number {
  const wanted = new Set(entries)
  return pairs
    .filter(({ left, right }) => wanted.has(left) || wanted.has(right))
    .reduce((sum, { version }) => sum + version, 0)
}
