import type { Access } from '@/lib/domain/access'
import { type Day, toDateColumn } from '@/lib/domain/calendar-days'
import type { FindingState, HistoryStep, Stance } from '@/lib/domain/findings/steps'
import { recordAudit } from '../audit'
import { requireJurisdiction, type Transaction } from '../with-access'

export interface WrittenStep {
  findingId: string
  number: number
  /** The version of the finding the step made. */
  sequence: number
  step: HistoryStep
  /** Of the finding after it. */
  state: FindingState
  words?: string | null
  stance?: Stance | null
  dueOn?: Day | null
  editionNumber?: number | null
  entryId?: string | null
  at: Date
}

/** Adds to a finding's history and to the audit log, in the transaction of the change itself. */
export async function writeStep(tx: Transaction, access: Access, written: WrittenStep): Promise<void> {
  const { findingId, number, sequence, step, state, at, entryId } = written
  const { words = null, stance = null, dueOn = null, editionNumber = null } = written
  // createMany sends no RETURNING: the timer adds nothing here, but a bureau's publication may not read all of it.
  await tx.findingStep.createMany({
    data: [
      {
        jurisdictionCode: requireJurisdiction(access),
        findingId,
        sequence,
        step,
        state,
        words,
        stance,
        dueOn: dueOn === null ? null : toDateColumn(dueOn),
        editionNumber,
        personId: access.personId,
        actor: access.actor,
        at,
      },
    ],
  })
  await recordAudit(tx, access, {
    action: `finding:${step}`,
    ...(entryId ? { entryId } : {}),
    after: {
      finding: findingId,
      number,
      state,
      ...(stance ? { stance } : {}),
      ...(dueOn ? { dueOn } : {}),
      ...(editionNumber ? { edition: editionNumber } : {}),
    },
  })
}
