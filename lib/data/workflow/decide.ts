import type { Access } from '@/lib/domain/access'
import { chineseDateTime } from '@/lib/domain/dates'
import { notifyBureau } from '../notifications'
import {
  beginStep,
  refusable,
  type StepOn,
  type Stepping,
  StepRefused,
  type StepResult,
  writeStep,
} from './take-step'

/** Gives the draft back to its editors with a reason; comments stay. Whoever edits is told. */
export function returnDraft(access: Access, input: StepOn & { reason: string }): Promise<StepResult> {
  const reason = input.reason.trim()
  return refusable(access, async (tx) => {
    const stepping = await beginStep(tx, access, 'return', input)
    if (reason === '') throw new StepRefused({ status: 'blocked', message: '退回要写明原因。' })
    const data = {
      state: 'returned',
      returnedReason: reason,
      approvedBy: null,
      approvedAt: null,
      selfApprovalId: null,
      scheduledFor: null,
    }
    const version = await writeStep(stepping, data, { action: 'edition:return', after: { reason } })
    await tellEditors(stepping, 'edition:returned', `${access.actor}退回了草稿：${reason}`)
    return { version }
  })
}

/** What an approval takes. */
export interface ApprovalOn extends StepOn {
  /** How many comments nobody settled the person knows of and approves in spite of. */
  unsettledKnown?: number
}

/** Comments that nobody settled stop an approval until whoever approves has said that they know of them. */
export async function requireSettled({ tx, code, edition }: Stepping, known = 0): Promise<void> {
  const where = { jurisdictionCode: code, editionId: edition.id, resolvedAt: null }
  const open = await tx.entryComment.count({ where })
  if (open <= known) return
  const message = `还有 ${open} 条意见没有解决，没有通过。请先看过；仍要通过，在按钮上面打勾。`
  throw new StepRefused({ status: 'blocked', message })
}

/** Signs the submission as another than who submitted it (or under a grant, which then stays with the edition). */
export function approveDraft(access: Access, on: ApprovalOn): Promise<StepResult> {
  return refusable(access, async (tx) => {
    const stepping = await beginStep(tx, access, 'approve', on)
    await requireSettled(stepping, on.unsettledKnown)
    const version = await writeApproval(stepping)
    await tellEditors(stepping, 'edition:approved', `${access.actor}审核通过了草稿，待发布`)
    return { version }
  })
}

/** The approval itself, in the unit of work of a step that goes on from there. */
export function writeApproval(stepping: Stepping): Promise<number> {
  return writeStep(
    stepping,
    { state: 'approved', ...signature(stepping) },
    {
      action: 'edition:approve',
      after: stepping.selfApprovalId ? { selfApproval: stepping.selfApprovalId } : undefined,
    },
  )
}

const signature = ({ access, selfApprovalId }: Stepping) => ({
  approvedBy: access.personId,
  approvedAt: new Date(),
  selfApprovalId,
})

/**
 * Has the edition published at a time (`at`, after `now`); approves it when it only was submitted. Another time
 * replaces the one before.
 */
export function scheduleDraft(
  access: Access,
  input: ApprovalOn & { at: Date; now: Date },
): Promise<StepResult> {
  const { at, now } = input
  return refusable(access, async (tx) => {
    const stepping = await beginStep(tx, access, 'schedule', input)
    if (at <= now)
      throw new StepRefused({ status: 'blocked', message: '发布时间已经过了，请选一个以后的时间。' })
    const approves = stepping.edition.state === 'submitted'
    if (approves) await requireSettled(stepping, input.unsettledKnown)
    const signs = approves ? signature(stepping) : {}
    const version = await writeStep(
      stepping,
      { state: 'scheduled', scheduledFor: at, ...signs },
      {
        action: 'edition:schedule',
        after: {
          at: at.toISOString(),
          ...(stepping.selfApprovalId ? { selfApproval: stepping.selfApprovalId } : {}),
        },
      },
    )
    await tellEditors(stepping, 'edition:scheduled', `草稿审核通过，将在${chineseDateTime(at)}自动发布`)
    return { version }
  })
}

/** Takes the time back; the edition stays approved. */
export function unschedule(access: Access, on: StepOn): Promise<StepResult> {
  return refusable(access, async (tx) => {
    const stepping = await beginStep(tx, access, 'unschedule', on)
    const data = { state: 'approved', scheduledFor: null }
    return { version: await writeStep(stepping, data, { action: 'edition:unschedule' }) }
  })
}

/** Tells whoever edits what became of their draft. */
async function tellEditors({ tx, access, code }: Stepping, kind: string, text: string): Promise<void> {
  await notifyBureau(tx, access, {
    permission: 'draft:submit',
    except: access.personId,
    kind,
    text,
    href: `/staff/${code}/review`,
  })
}
