import type { Access } from '@/lib/domain/access'
import { recordAudit } from './audit'
import { requireJurisdiction, withAccess } from './with-access'

/** Whether that bureau demands a second step of whoever works in it. */
export function demandsSecondStep(access: Access, jurisdictionCode: string): Promise<boolean> {
  return withAccess(access, async (tx) => {
    const row = await tx.bureauSettings.findUnique({
      where: { jurisdictionCode },
      select: { requireSecondStep: true },
    })
    return row?.requireSecondStep ?? false
  })
}

/** Decides for the access's bureau; of the same decision twice the second changes nothing. */
export function setSecondStepDemand(access: Access, requireSecondStep: boolean): Promise<void> {
  return withAccess(access, async (tx) => {
    const jurisdictionCode = requireJurisdiction(access)
    const before = await tx.bureauSettings.findUnique({
      where: { jurisdictionCode },
      select: { requireSecondStep: true },
    })
    if ((before?.requireSecondStep ?? false) === requireSecondStep) return
    await tx.bureauSettings.upsert({
      where: { jurisdictionCode },
      create: { jurisdictionCode, requireSecondStep },
      update: { requireSecondStep, version: { increment: 1 } },
    })
    await recordAudit(tx, access, {
      action: 'settings:second-step',
      field: 'requireSecondStep',
      before: before?.requireSecondStep ?? false,
      after: requireSecondStep,
    })
  })
}
