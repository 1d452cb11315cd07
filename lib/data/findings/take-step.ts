import type { Access } from '@/lib/domain/access'
import { type Day, dayInWords, toDateColumn } from '@/lib/domain/calendar-days'
import {
  FINDING_STEPS,
  type FindingState,
  type FindingStep,
  findingRefusal,
  LIVE_STATES,
  type Stance,
} from '@/lib/domain/findings/steps'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'
import { tellAuditors, tellBureau } from './tell'
import { writeStep } from './write-step'

/** A step as the person takes it; `version` of the finding as they saw it. */
export type StepInput = { id: string; version: number; words: string } & (
  | { step: 'answer'; stance: Stance }
  | { step: 'return' | 'extend'; dueOn: Day }
  | { step: 'close' | 'withdraw' }
)

/** `stale`: somebody took a step in between. `refused`: a rule, in a sentence. */
export type StepResult =
  | { status: 'taken'; state: FindingState }
  | { status: 'stale' | 'missing' }
  | { status: 'refused'; message: string }

/** A finding as a step finds it. */
const FACTS = {
  number: true,
  title: true,
  subject: true,
  entryId: true,
  state: true,
  stance: true,
  mendedIn: true,
  dueOn: true,
  raisedBy: true,
} as const

/** Takes a step with a finding of the access's bureau and tells whom it concerns. */
export function takeFindingStep(access: Access, input: StepInput, now: Date): Promise<StepResult> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx): Promise<StepResult> => {
    const { id, version, step, words } = input
    const before = await tx.finding.findUnique({
      where: { jurisdictionCode_id: { jurisdictionCode: code, id } },
      select: FACTS,
    })
    if (!before) return { status: 'missing' }
    const message = await refusalOf(tx, access, code, step, { id, ...before })
    if (message !== null) return { status: 'refused', message }
    const state = FINDING_STEPS[step].to ?? (before.state as FindingState)
    const dueOn = 'dueOn' in input ? input.dueOn : null
    const { count } = await tx.finding.updateMany({
      where: { jurisdictionCode: code, id, version, state: { in: [...LIVE_STATES] } },
      data: {
        state,
        movedAt: now,
        version: { increment: 1 },
        ...(step === 'answer' ? { stance: input.stance } : {}),
        ...(dueOn ? { dueOn: toDateColumn(dueOn) } : {}),
        ...(step === 'return' ? await beginAgain(tx, code) : {}),
        ...(step === 'close' || step === 'withdraw' ? { closedAt: now } : {}),
      },
    })
    if (count === 0) return { status: 'stale' }
    const stance = step === 'answer' ? input.stance : null
    await writeStep(tx, access, {
      findingId: id,
      number: before.number,
      sequence: version + 1,
      step,
      state,
      words,
      stance,
      dueOn,
      entryId: before.entryId,
      at: now,
    })
    const finding = { ...before, id }
    const news = told(step, stance, dueOn)
    if (step === 'answer') await tellAuditors(tx, access, finding, news)
    else await tellBureau(tx, access, finding, news, 'finding:read')
    return { status: 'taken', state }
  })
}

/** After a return the bureau answers anew, and only what is published from now on counts as mended. */
async function beginAgain(tx: Transaction, code: string) {
  const inForce = await tx.edition.findFirst({
    where: { jurisdictionCode: code, number: { not: null } },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return {
    stance: null,
    mendedIn: null,
    mendingEditionId: null,
    mendingSince: null,
    ...(inForce?.number ? { sinceEdition: inForce.number } : {}),
  }
}

/** What the other side is told, as the end of a sentence that begins with the finding. */
function told(step: StepInput['step'], stance: Stance | null, dueOn: Day | null): string {
  const until = dueOn ? dayInWords(dueOn) : ''
  switch (step) {
    case 'answer':
      return stance === 'accepted' ? '单位已答复，认可这个问题' : '单位已答复，有不同意见，等您决定'
    case 'return':
      return `被退回，请在${until}前重新整改答复`
    case 'extend':
      return `期限改为${until}`
    case 'close':
      return '已办结'
    case 'withdraw':
      return '已由审计员撤回，不用办了'
  }
}

/** Why the step cannot be taken; null when it can. */
export async function refusalOf(
  tx: Transaction,
  access: Access,
  code: string,
  step: FindingStep,
  finding: { id: string; state: string; stance: string | null; mendedIn: number | null },
): Promise<string | null> {
  const answers = await tx.findingStep.findMany({
    where: { jurisdictionCode: code, findingId: finding.id, step: 'answer' },
    select: { personId: true },
  })
  return findingRefusal(step, {
    state: finding.state as FindingState,
    stance: finding.stance as Stance | null,
    mendedIn: finding.mendedIn,
    answeredBy: answers.map(({ personId }) => personId),
    personId: access.personId,
    permissions: access.permissions,
  })
}
