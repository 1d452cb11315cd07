import type { Access } from '@/lib/domain/access'
import { refusalOf, STATE_WORDS, type Step } from '@/lib/domain/workflow'
import { type AuditEvent, recordAudit } from '../audit'
import type { Prisma } from '../generated/client'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'
import { refusalIn } from './refusals'
import { findSelfApproval, lockEditions, readWorkingEdition, type WorkingEdition } from './working-edition'

/** Which edition, as the person saw it. */
export interface StepOn {
  editionId: string
  editionVersion: number
}

/** How a step ended. `stale`: the edition is not as the person saw it; `blocked`: a rule. Nothing was changed then. */
export type StepResult<Done = { version: number }> =
  | ({ status: 'done' } & Done)
  | { status: 'stale'; message: string }
  | { status: 'blocked'; message: string }

export type Refused = Exclude<StepResult, { status: 'done' }>

/** Ends a unit of work that a rule forbids; {@link refusable} makes a result of it. */
export class StepRefused extends Error {
  constructor(readonly result: Refused) {
    super(result.message)
  }
}

/** Runs a unit of work; what a rule or one of the database's guards refuses becomes a result, bugs throw. */
export async function refusable<Done extends object>(
  access: Access,
  work: (tx: Transaction) => Promise<Done>,
): Promise<StepResult<Done>> {
  try {
    return { status: 'done', ...(await withAccess(access, work)) }
  } catch (error) {
    if (error instanceof StepRefused) return error.result
    const message = refusalIn(error)
    if (message === null) throw error
    return { status: 'blocked', message }
  }
}

/** Who takes a step, and the edition as it stands, seen and allowed. */
export interface Stepping {
  tx: Transaction
  access: Access
  code: string
  edition: WorkingEdition
  /** The grant under which whoever submitted may approve. */
  selfApprovalId: string | null
}

/** Locks the bureau's editions and finds the one meant, as it was seen; throws StepRefused when it may not be. */
export async function beginStep(
  tx: Transaction,
  access: Access,
  step: Step,
  on: { editionId: string; editionVersion?: number },
): Promise<Stepping> {
  const code = requireJurisdiction(access)
  await lockEditions(tx, code)
  const edition = await readWorkingEdition(tx, code, on.editionId)
  if (!edition) throw new StepRefused({ status: 'stale', message: '这份草稿已经发布或作废，请刷新后再看。' })
  if (on.editionVersion !== undefined && edition.version !== on.editionVersion)
    throw new StepRefused({
      status: 'stale',
      message: `刚才有人动过这份草稿，它现在是“${STATE_WORDS[edition.state]}”。请刷新后再看，这一步没有办。`,
    })
  const own = access.personId !== null && edition.submittedBy === access.personId
  const selfApprovalId = own ? await findSelfApproval(tx, code, access.personId) : null
  const message = refusalOf(step, {
    ...edition,
    personId: access.personId,
    permissions: access.permissions,
    selfApproval: selfApprovalId !== null,
  })
  if (message !== null) throw new StepRefused({ status: 'blocked', message })
  return { tx, access, code, edition, selfApprovalId }
}

/** Writes the step, version and state in the `where`, and the audit entry with it. Returns the edition's new version. */
export async function writeStep(
  { tx, access, code, edition }: Stepping,
  data: Prisma.EditionUncheckedUpdateManyInput & { state: string },
  event: Omit<AuditEvent, 'editionId'>,
): Promise<number> {
  const { id, version, state } = edition
  const { count } = await tx.edition.updateMany({
    where: { jurisdictionCode: code, id, version, state },
    data: { ...data, version: { increment: 1 } },
  })
  if (count !== 1) throw new StepRefused({ status: 'stale', message: '刚才有人动过这份草稿，请刷新后再看。' })
  await recordAudit(tx, access, { ...event, editionId: id })
  return version + 1
}
