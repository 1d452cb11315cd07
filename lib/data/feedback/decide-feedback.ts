import type { Access } from '@/lib/domain/access'
import { type Decision, type FeedbackState, isOpen, mayDecide } from '@/lib/domain/feedback'
import { announcePublicChange } from '../announce'
import { recordAudit } from '../audit'
import { requireJurisdiction, withAccess } from '../with-access'

export interface DecisionInput {
  id: string
  /** The version the person saw. */
  version: number
  decision: Decision
  /** Null keeps the answer that stands, if one does. */
  answer: string | null
  /** Whether the answer is shown on the public page of the entry; only of what is answered or declined. */
  answerPublic: boolean
}

/** `stale`: somebody decided in between. `refused`: the state does not allow it. */
export type DecisionResult =
  | { status: 'decided'; entryId: string; part: string }
  | { status: 'stale' | 'refused' | 'missing' }

/** Decides on a message to the access's bureau; the answer is seen with the receipt and, if public, at once by all. */
export function decideFeedback(access: Access, input: DecisionInput, now: Date): Promise<DecisionResult> {
  const code = requireJurisdiction(access)
  const { id, version, decision } = input
  return withAccess(access, async (tx): Promise<DecisionResult> => {
    const before = await tx.feedback.findUnique({
      where: { jurisdictionCode_id: { jurisdictionCode: code, id } },
      select: { entryId: true, part: true, state: true, answer: true, answerPublic: true },
    })
    if (!before) return { status: 'missing' }
    if (!mayDecide(before.state as FeedbackState, decision)) return { status: 'refused' }
    const answer = input.answer ?? before.answer
    const answerPublic =
      input.answerPublic && answer !== null && (decision === 'answered' || decision === 'declined')
    const { count } = await tx.feedback.updateMany({
      where: { jurisdictionCode: code, id, version },
      data: {
        state: decision,
        answer,
        answerPublic,
        answeredActor: access.actor,
        closedAt: isOpen(decision) ? null : now,
        version: { increment: 1 },
      },
    })
    if (count === 0) return { status: 'stale' }
    const { entryId, part, ...was } = before
    await recordAudit(tx, access, {
      action: `feedback:${decision}`,
      entryId,
      before: { feedback: id, ...was },
      after: { feedback: id, state: decision, answer, answerPublic },
    })
    if (before.answerPublic || answerPublic) await announcePublicChange(tx, code)
    return { status: 'decided', entryId, part }
  })
}
