import type { Access } from '@/lib/domain/access'
import { recordAudit } from './audit'
import { ownId } from './credentials'
import { withAccess } from './with-access'

/** Keeps a sealed secret that is not confirmed yet; false when a second step stands already. */
export function proposeSecondStep(access: Access, totpSecret: string): Promise<boolean> {
  return withAccess(access, async (tx) => {
    const { count } = await tx.credential.updateMany({
      where: { personId: ownId(access), totpSince: null },
      data: { totpSecret, totpLastStep: null },
    })
    if (count === 1)
      await recordAudit(tx, access, { action: 'account:second-step-begun', entryId: ownId(access) })
    return count === 1
  })
}

/**
 * Makes the proposed secret the second step, its first code (`step`) used up. This session has taken it; the others,
 * which have not, end. False when the secret is no longer the proposed one.
 */
export function confirmSecondStep(
  access: Access,
  proof: { totpSecret: string; step: number; sessionId: string },
): Promise<boolean> {
  return withAccess(access, async (tx) => {
    const personId = ownId(access)
    const now = new Date()
    const { count } = await tx.credential.updateMany({
      where: { personId, totpSince: null, totpSecret: proof.totpSecret },
      data: { totpSince: now, totpLastStep: proof.step, recoveryHashes: [], changedAt: now },
    })
    if (count === 0) return false
    await tx.session.updateMany({
      where: { personId, endedAt: null, id: { not: proof.sessionId } },
      data: { endedAt: now, endedReason: 'second-step-changed' },
    })
    await tx.session.updateMany({ where: { personId, id: proof.sessionId }, data: { secondStep: true } })
    await recordAudit(tx, access, { action: 'account:second-step-on', entryId: personId })
    return true
  })
}

/** Takes the second step away, recovery codes with it, and ends the person's other sessions. */
export function removeSecondStep(access: Access, keepSession: string): Promise<void> {
  return withAccess(access, async (tx) => {
    const personId = ownId(access)
    const now = new Date()
    await tx.credential.updateMany({
      where: { personId },
      data: { totpSecret: null, totpSince: null, totpLastStep: null, recoveryHashes: [], changedAt: now },
    })
    await tx.session.updateMany({
      where: { personId, endedAt: null, id: { not: keepSession } },
      data: { endedAt: now, endedReason: 'second-step-changed' },
    })
    await recordAudit(tx, access, { action: 'account:second-step-off', entryId: personId })
  })
}

/** Replaces the recovery codes by the ones of these hashes; false without a second step. */
export function replaceRecoveryCodes(access: Access, hashes: string[]): Promise<boolean> {
  return withAccess(access, async (tx) => {
    const personId = ownId(access)
    const { count } = await tx.credential.updateMany({
      where: { personId, totpSince: { not: null } },
      data: { recoveryHashes: hashes },
    })
    if (count === 1) await recordAudit(tx, access, { action: 'account:recovery-codes', entryId: personId })
    return count === 1
  })
}
