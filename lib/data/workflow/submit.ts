import type { Access } from '@/lib/domain/access'
import { compareLists } from '@/lib/domain/changes/compare-lists'
import { summarise, summaryInWords } from '@/lib/domain/changes/counts'
import { recordAudit } from '../audit'
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
import { readBase, readWholeList } from './working-edition'

/**
 * Lays the draft before a reviewer, with 调整原因 and 调整依据, and why errors of the health check were left. A draft that says the same as the edition in force is
 * not submitted. Whoever reviews is told.
 */
export function submitDraft(
  access: Access,
  input: StepOn & { reason: string; basis: string; errorsLeft?: string | null },
): Promise<StepResult> {
  const reason = input.reason.trim()
  const basis = input.basis.trim()
  const errorsLeft = input.errorsLeft?.trim() || null
  return refusable(access, async (tx) => {
    const stepping = await beginStep(tx, access, 'submit', input)
    if (reason === '' || basis === '')
      throw new StepRefused({ status: 'blocked', message: '请写明调整原因和调整依据。' })
    const changes = await changesInWords(stepping)
    const data = {
      state: 'submitted',
      reason,
      basis,
      errorsLeft,
      submittedBy: access.personId,
      submittedAt: new Date(),
      approvedBy: null,
      approvedAt: null,
      returnedReason: null,
    }
    const version = await writeStep(stepping, data, {
      action: 'edition:submit',
      after: { reason, basis, changes, ...(errorsLeft && { errorsLeft }) },
    })
    await notifyBureau(tx, access, {
      permission: 'draft:review',
      except: access.personId,
      kind: 'edition:submitted',
      text: `${access.actor}提交了草稿，等待审核：${changes}`,
      href: `/staff/${stepping.code}/review`,
    })
    return { version }
  })
}

/** What the draft changes, in words; refuses one that changes nothing or holds nothing. */
async function changesInWords({ tx, code, edition }: Stepping): Promise<string> {
  const list = await readWholeList(tx, code, edition)
  const { title: _, ...parts } = list
  const entries = Object.values(parts).reduce((sum, part) => sum + part.length, 0)
  if (entries === 0) throw new StepRefused({ status: 'blocked', message: '草稿里还没有内容，不能提交。' })
  const base = await readBase(tx, code, edition.openedFrom)
  if (!base) return `首次发布，共 ${entries} 项`
  const changes = compareLists(base.list, list, { withPrivate: true })
  // What was withdrawn may come back as it was.
  if (!base.isInForce) return `与第${base.number}版相比，${summaryInWords(summarise(changes))}`
  if (changes.title === null && changes.parts.length === 0)
    throw new StepRefused({
      status: 'blocked',
      message: `草稿和现行的第${base.number}版完全一样，没有可以审核的改动。请先修改，再提交。`,
    })
  return summaryInWords(summarise(changes))
}

/** Takes a submission back to go on editing, as long as nobody has decided on it. */
export function takeBack(access: Access, on: StepOn): Promise<StepResult> {
  return refusable(access, async (tx) => {
    const stepping = await beginStep(tx, access, 'takeBack', on)
    const data = { state: 'draft', submittedBy: null, submittedAt: null }
    const version = await writeStep(stepping, data, { action: 'edition:take-back' })
    await notifyBureau(tx, access, {
      permission: 'draft:review',
      except: access.personId,
      kind: 'edition:taken-back',
      text: `${access.actor}收回了提交的草稿，继续修改，暂不用审核`,
      href: `/staff/${stepping.code}/review`,
    })
    return { version }
  })
}

/** Throws the draft away with everything in it: entries, comments, import records. The audit log keeps that it was. */
export function discardDraft(access: Access, on: StepOn): Promise<StepResult<object>> {
  return refusable(access, async (tx) => {
    const { code, edition } = await beginStep(tx, access, 'discard', on)
    const { count } = await tx.edition.deleteMany({
      where: { jurisdictionCode: code, id: edition.id, version: edition.version, state: edition.state },
    })
    if (count !== 1)
      throw new StepRefused({ status: 'stale', message: '刚才有人动过这份草稿，请刷新后再看。' })
    await recordAudit(tx, access, { action: 'edition:discard', editionId: edition.id })
    return {}
  })
}
