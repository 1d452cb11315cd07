import type { Access } from '@/lib/domain/access'
import type { ComparedPart } from '@/lib/domain/compare/types'
import { withAccess } from '../with-access'
import { type DecidedPair, inOrder, PAIR_COLUMNS, toPair } from './decided-pairs'

/** One thing somebody said of a pair. */
export interface PairStep {
  verdict: DecidedPair['verdict']
  reason: string | null
  actor: string
  at: Date
}

/** A pair with all that was said of it, the last first. */
export interface PairHistory extends DecidedPair {
  /** Whether the caller's first list is the left one here. */
  isFlipped: boolean
  steps: PairStep[]
}

/** What auditors said of the entries of two lists, one part; the pair spoken of last first. For auditors of both. */
export function listPairHistory(
  access: Access,
  codes: readonly [string, string],
  part: ComparedPart,
): Promise<PairHistory[]> {
  const [leftCode, rightCode] = inOrder({ code: codes[0], of: codes[0] }, { code: codes[1], of: codes[1] })
  return withAccess(access, async (tx) => {
    const rows = await tx.alignmentDecision.findMany({
      where: { leftCode, rightCode, part },
      orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
      select: {
        ...PAIR_COLUMNS,
        steps: {
          orderBy: { sequence: 'desc' },
          select: { verdict: true, reason: true, actor: true, at: true },
        },
      },
    })
    return rows.map(({ steps, ...row }) => ({
      ...toPair(row),
      isFlipped: leftCode !== codes[0],
      steps: steps.map((step) => ({ ...step, verdict: step.verdict as DecidedPair['verdict'] })),
    }))
  })
}
