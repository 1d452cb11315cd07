import type { Access } from '@/lib/domain/access'
import type { ChangedKind } from '@/lib/domain/registries/fields'
import { type Touch, touchSchema } from '@/lib/domain/registries/touch'
import { readWaivers } from '../health/waivers'
import { requireJurisdiction, withAccess } from '../with-access'

/** What a bureau has to look at since a registry changed. */
export interface RegistryTask {
  id: string
  kind: ChangedKind
  subjectId: string
  /** What happened, in one sentence. */
  title: string
  /** Without the places that the bureau says are no problem. */
  touches: Touch[]
  editionNumber: number
  state: 'open' | 'done' | 'withdrawn'
  openedAt: Date
  closedAt: Date | null
  closedActor: string | null
  closedReason: string | null
  version: number
}

/** Closed tasks shown, the last ones first. */
const MOST_CLOSED = 50

/** The bureau's tasks: open ones, the oldest first, then the closed ones, the last first. */
export function listRegistryTasks(access: Access, which: 'open' | 'all'): Promise<RegistryTask[]> {
  const jurisdictionCode = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const open = await tx.registryTask.findMany({
      where: { jurisdictionCode, state: 'open' },
      orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    })
    const closed =
      which === 'open'
        ? []
        : await tx.registryTask.findMany({
            where: { jurisdictionCode, state: { in: ['done', 'withdrawn'] } },
            orderBy: [{ closedAt: 'desc' }, { id: 'asc' }],
            take: MOST_CLOSED,
          })
    const waived = new Set((await readWaivers(tx, jurisdictionCode)).map(({ key }) => key))
    return [...open, ...closed].map(({ subjectKind, entries, ...row }) => ({
      id: row.id,
      kind: subjectKind as ChangedKind,
      subjectId: row.subjectId,
      title: row.title,
      // What an older version wrote in another shape is left out rather than misread.
      touches: (touchSchema.array().safeParse(entries).data ?? []).filter(({ key }) => !waived.has(key)),
      editionNumber: row.editionNumber,
      state: row.state as RegistryTask['state'],
      openedAt: row.openedAt,
      closedAt: row.closedAt,
      closedActor: row.closedActor,
      closedReason: row.closedReason,
      version: row.version,
    }))
  })
}

/** How many tasks wait for the bureau. */
export function countRegistryTasks(access: Access): Promise<number> {
  const jurisdictionCode = requireJurisdiction(access)
  return withAccess(access, (tx) => tx.registryTask.count({ where: { jurisdictionCode, state: 'open' } }))
}

/** How many bureaus have a task for a row, for whoever manages the registries. */
export function countTasksOf(
  access: Access,
  subject: { kind: ChangedKind; id: string },
): Promise<{ open: number; done: number; withdrawn: number }> {
  return withAccess(access, async (tx) => {
    const where = { subjectKind: subject.kind, subjectId: subject.id }
    const open = await tx.registryTask.count({ where: { ...where, state: 'open' } })
    const done = await tx.registryTask.count({ where: { ...where, state: 'done' } })
    const withdrawn = await tx.registryTask.count({ where: { ...where, state: 'withdrawn' } })
    return { open, done, withdrawn }
  })
}
