import type { Access } from '@/lib/domain/access'
import { recordAudit } from '../audit'
import { notifyBureau } from '../notifications'
import { type Transaction, withAccess } from '../with-access'
import { publishStep } from './publish'
import { beginStep, type Stepping, StepRefused } from './take-step'

/** An edition whose time has come. */
export interface DuePublication {
  jurisdictionCode: string
  editionId: string
}

/** The first wait after a publication that failed, and the longest, in milliseconds. */
const FIRST_WAIT = 30_000
const LONGEST_WAIT = 60 * 60_000

const throttleKey = ({ jurisdictionCode, editionId }: DuePublication) =>
  `publication:${jurisdictionCode}:${editionId}`

/** Scheduled editions of all bureaus whose time has come, without those that failed and wait; takes schedule:run. */
export function findDuePublications(access: Access, now: Date): Promise<DuePublication[]> {
  return withAccess(access, async (tx) => {
    const due = await tx.edition.findMany({
      where: { state: 'scheduled', scheduledFor: { lte: now } },
      orderBy: { scheduledFor: 'asc' },
      select: { jurisdictionCode: true, id: true },
    })
    const all = due.map(({ jurisdictionCode, id }) => ({ jurisdictionCode, editionId: id }))
    if (all.length === 0) return []
    const waiting = await tx.throttle.findMany({
      where: { key: { in: all.map(throttleKey) }, lockedUntil: { gt: now } },
      select: { key: true },
    })
    const keys = new Set(waiting.map(({ key }) => key))
    return all.filter((publication) => !keys.has(throttleKey(publication)))
  })
}

/**
 * Publishes a due edition as `access`, which acts in its bureau. Under the bureau's lock it is looked at again: when
 * another instance was quicker, or the time was changed, nothing happens. Returns the edition's number, or null.
 */
export function publishDue(access: Access, due: DuePublication, now: Date): Promise<number | null> {
  return withAccess(access, async (tx) => {
    const stepping = await stillThere(tx, access, due)
    const { state, scheduledFor } = stepping?.edition ?? {}
    if (!stepping || state !== 'scheduled' || !scheduledFor || scheduledFor > now) return null
    const { number } = await publishStep(stepping)
    await tx.throttle.deleteMany({ where: { key: throttleKey(due) } })
    return number
  })
}

async function stillThere(tx: Transaction, access: Access, due: DuePublication): Promise<Stepping | null> {
  try {
    return await beginStep(tx, access, 'publish', due)
  } catch (error) {
    if (error instanceof StepRefused) return null
    throw error
  }
}

/**
 * Keeps that a due publication failed, so that it is tried again after a while that doubles, on whatever instance. At
 * the first failure whoever reviews is told.
 */
export function deferPublication(access: Access, due: DuePublication, now: Date): Promise<void> {
  return withAccess(access, async (tx) => {
    const key = throttleKey(due)
    const before = await tx.throttle.findUnique({ where: { key }, select: { attempts: true } })
    const attempts = (before?.attempts ?? 0) + 1
    const wait = Math.min(FIRST_WAIT * 2 ** Math.min(attempts - 1, 20), LONGEST_WAIT)
    const values = { attempts, lockedUntil: new Date(now.getTime() + wait) }
    await tx.throttle.upsert({ where: { key }, create: { key, ...values }, update: values })
    if (attempts > 1) return
    const text = '定时发布没有成功，系统会自动再试；一直不成功，请取消定时后手动发布，或联系平台管理员。'
    await recordAudit(tx, access, {
      action: 'edition:publish-failed',
      editionId: due.editionId,
      after: { message: text },
    })
    await notifyBureau(tx, access, {
      permission: 'draft:review',
      kind: 'edition:publish-failed',
      text,
      href: `/staff/${due.jurisdictionCode}/review`,
    })
  })
}
