import type { Access } from '@/lib/domain/access'
import type { HealthFinding } from '@/lib/domain/health/types'
import type { Waiver } from '@/lib/domain/health/waivers'
import { recordAudits } from '../audit'
import { closeWaivedTasks } from '../registries/close-task'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'

/** What the bureau says is no problem, the newest first; auditors of the bureau may read it too. */
export function listWaivers(access: Access): Promise<Waiver[]> {
  const jurisdictionCode = requireJurisdiction(access)
  return withAccess(access, (tx) => readWaivers(tx, jurisdictionCode))
}

export function readWaivers(tx: Transaction, jurisdictionCode: string): Promise<Waiver[]> {
  return tx.healthWaiver.findMany({
    where: { jurisdictionCode, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      rule: true,
      entryId: true,
      key: true,
      evidence: true,
      reason: true,
      actor: true,
      createdAt: true,
    },
  })
}

/**
 * 不是问题，因为…: notes of findings why they are none. One that is waived already keeps its reason. Returns how many
 * were noted.
 */
export function waiveFindings(
  access: Access,
  findings: readonly Pick<HealthFinding, 'rule' | 'entryId' | 'key' | 'evidence'>[],
  reason: string,
): Promise<number> {
  const jurisdictionCode = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const known = new Set((await readWaivers(tx, jurisdictionCode)).map(({ key }) => key))
    const fresh = findings.filter(({ key }) => !known.has(key))
    if (fresh.length === 0) return 0
    const { actor, personId } = access
    // Two people at once: the first one's reason stands.
    const noted = await tx.healthWaiver.createManyAndReturn({
      data: fresh.map(({ rule, entryId, key, evidence }) => ({
        jurisdictionCode,
        rule,
        entryId,
        key,
        evidence,
        reason: reason.trim(),
        actor,
        personId,
      })),
      skipDuplicates: true,
      select: { rule: true, entryId: true, evidence: true },
    })
    await recordAudits(
      tx,
      access,
      noted.map(({ rule, entryId, evidence }) => ({
        action: 'health:waive',
        entryId: entryId ?? undefined,
        after: { rule, evidence, reason: reason.trim() },
      })),
    )
    await closeWaivedTasks(tx, access, new Set([...known, ...fresh.map(({ key }) => key)]), reason.trim())
    await forgetReports(tx, jurisdictionCode)
    return noted.length
  })
}

/** Takes waivers back: what they stood for is found again. Returns how many there were. */
export function takeBackWaivers(access: Access, ids: readonly string[]): Promise<number> {
  const jurisdictionCode = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const where = { jurisdictionCode, id: { in: [...ids] }, revokedAt: null }
    const taken = await tx.healthWaiver.findMany({
      where,
      select: { rule: true, entryId: true, evidence: true, reason: true },
    })
    const { count } = await tx.healthWaiver.updateMany({
      where,
      data: { revokedAt: new Date(), revokedActor: access.actor },
    })
    if (count === 0) return 0
    await recordAudits(
      tx,
      access,
      taken.map(({ entryId, ...before }) => ({
        action: 'health:take-back',
        entryId: entryId ?? undefined,
        before,
      })),
    )
    await forgetReports(tx, jurisdictionCode)
    return count
  })
}

/** What the reports say rests on the waivers: the timer makes them anew. */
async function forgetReports(tx: Transaction, jurisdictionCode: string): Promise<void> {
  await tx.healthReport.deleteMany({ where: { jurisdictionCode } })
}
