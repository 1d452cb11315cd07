import type { Access } from '@/lib/domain/access'
import type { ChangedKind } from '@/lib/domain/registries/fields'
import type { Touch } from '@/lib/domain/registries/touch'
import { recordAudit } from '../audit'
import type { Prisma } from '../generated/client'
import { readWaivers } from '../health/waivers'
import { notifyBureau } from '../notifications'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'
import { closeTask } from './close-task'
import { taskHref } from './task-href'
import { withdrawTask } from './withdraw-task'

/** What a row touches of one bureau's list in force. */
export interface Settlement {
  kind: ChangedKind
  subjectId: string
  /** What happened, in one sentence. */
  title: string
  /** The edition in force; null when there is none any more. */
  editionNumber: number | null
  touches: readonly Touch[]
  /** Why the task is over when nothing is touched. */
  reason: string
  /**
   * Why the registry says no more what a task told of it; for bureaus whose list is still the one the task speaks of.
   * Null where only a list can have changed.
   */
  withdrawnReason?: string | null
}

export type Settled = 'opened' | 'changed' | 'closed' | 'withdrawn' | 'as it was'

/**
 * Makes the bureau's task for a row what it should be: opens one and tells the editors, brings an open one up to date,
 * or closes it when the list in force has nothing of it any more, or withdraws it when the registry was changed back.
 * Safe to do twice.
 * @param since a task that was opened later is answered already and none is opened again; null opens none at all
 */
export function settleTask(
  access: Access,
  settlement: Settlement,
  since: Date | null,
  now: Date,
): Promise<Settled> {
  const code = requireJurisdiction(access)
  const { kind, subjectId, title, editionNumber, reason, withdrawnReason = null } = settlement
  return withAccess(access, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`registry-task:${code}`}, 0))`
    const own = { jurisdictionCode: code, subjectKind: kind, subjectId }
    const open = await tx.registryTask.findFirst({ where: { ...own, state: 'open' } })
    // What the bureau says is no problem is none here either.
    const waived = new Set((await readWaivers(tx, code)).map(({ key }) => key))
    const touches = settlement.touches.filter(({ key }) => !waived.has(key))
    if (touches.length === 0 || editionNumber === null) {
      if (!open) return 'as it was'
      if (
        withdrawnReason &&
        settlement.touches.length === 0 &&
        (await isInForce(tx, code, open.editionNumber))
      ) {
        await withdrawTask(tx, access, open, withdrawnReason, now)
        return 'withdrawn'
      }
      await closeTask(tx, access, { id: open.id, version: open.version, reason }, now)
      return 'closed'
    }
    const entries = touches as unknown as Prisma.InputJsonValue
    if (open) {
      const same = JSON.stringify([open.title, open.editionNumber]) === JSON.stringify([title, editionNumber])
      if (same && sameTouches(open.entries, touches)) return 'as it was'
      await tx.registryTask.updateMany({
        where: { jurisdictionCode: code, id: open.id, version: open.version },
        data: { title, entries, editionNumber, version: { increment: 1 } },
      })
      await recordAudit(tx, access, {
        action: 'registry-task:change',
        entryId: open.id,
        before: logged(open.title, open.entries as unknown[]),
        after: logged(title, touches),
      })
      return 'changed'
    }
    if (since === null) return 'as it was'
    const answered = await tx.registryTask.count({ where: { ...own, openedAt: { gte: since } } })
    if (answered > 0) return 'as it was'
    const { id } = await tx.registryTask.create({
      // Opened by the database's clock, as changes are made by it.
      data: { ...own, title, entries, editionNumber },
      select: { id: true },
    })
    await recordAudit(tx, access, {
      action: 'registry-task:open',
      entryId: id,
      after: logged(title, touches),
    })
    await notifyBureau(tx, access, {
      permission: 'draft:edit',
      kind: 'registry-task:opened',
      text: `${title}。本单位清单有 ${countEntries(touches)} 处写到，请看一看`,
      href: taskHref(code, id),
    })
    return 'opened'
  })
}

async function isInForce(tx: Transaction, code: string, number: number): Promise<boolean> {
  return (await tx.edition.count({ where: { jurisdictionCode: code, state: 'published', number } })) > 0
}

const countEntries = (touches: readonly Touch[]) => new Set(touches.map(({ entryId }) => entryId)).size
const logged = (title: string, touches: readonly unknown[]) => ({ message: title, entries: touches.length })

/** Whether they are of the same words in the same entries: sentences may be worded anew. */
function sameTouches(stored: unknown, touches: readonly Touch[]): boolean {
  const keys = (all: readonly Touch[]) =>
    all
      .map(({ entryId, words }) => `${entryId} ${words}`)
      .sort()
      .join('\n')
  return Array.isArray(stored) && keys(stored as Touch[]) === keys(touches)
}
