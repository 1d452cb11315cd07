import type { Access } from '@/lib/domain/access'
import { touchSchema } from '@/lib/domain/registries/touch'
import { recordAudit } from '../audit'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'

/**
 * Closes an open task of the bureau that is still of that version; false when it is not. `withdrawn`: what it told of the
 * registry holds no longer.
 */
export async function closeTask(
  tx: Transaction,
  access: Access,
  { id, version, reason }: { id: string; version: number; reason: string },
  now: Date,
  state: 'done' | 'withdrawn' = 'done',
): Promise<boolean> {
  const { count } = await tx.registryTask.updateMany({
    where: { jurisdictionCode: requireJurisdiction(access), id, version, state: 'open' },
    data: {
      state,
      closedAt: now,
      closedActor: access.actor,
      closedReason: reason,
      version: { increment: 1 },
    },
  })
  if (count === 0) return false
  await recordAudit(tx, access, {
    action: state === 'done' ? 'registry-task:close' : 'registry-task:withdraw',
    entryId: id,
    after: { reason },
  })
  return true
}

/** Closes a task of the bureau by hand; `stale` when it was changed or closed meanwhile. */
export function closeRegistryTask(
  access: Access,
  on: { id: string; version: number; reason: string },
  now: Date,
): Promise<'closed' | 'stale'> {
  return withAccess(access, async (tx) => ((await closeTask(tx, access, on, now)) ? 'closed' : 'stale'))
}

/** Closes the open tasks of which the bureau says of every place that it is no problem; for whoever waives findings. */
export async function closeWaivedTasks(
  tx: Transaction,
  access: Access,
  waived: ReadonlySet<string>,
  reason: string,
): Promise<void> {
  const open = await tx.registryTask.findMany({
    where: { jurisdictionCode: requireJurisdiction(access), state: 'open' },
    select: { id: true, version: true, entries: true },
  })
  for (const { id, version, entries } of open) {
    const touches = touchSchema.array().safeParse(entries).data ?? []
    if (touches.length === 0 || !touches.every(({ key }) => waived.has(key))) continue
    await closeTask(tx, access, { id, version, reason }, new Date())
  }
}
