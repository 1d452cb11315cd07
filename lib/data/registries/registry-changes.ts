import type { Access } from '@/lib/domain/access'
import { type Day, fromDateColumn, startOfDay, toDateColumn } from '@/lib/domain/calendar-days'
import type { ChangedKind } from '@/lib/domain/registries/fields'
import { type Transaction, withAccess } from '../with-access'

/** A row of a registry, or a matter of the standard catalogue. */
export interface RegistrySubject {
  kind: ChangedKind
  id: string
}

/** Notes that lists are to be looked through: today, and on each of the days still to come. */
export async function recordChange(
  tx: Transaction,
  access: Access,
  { kind, id }: RegistrySubject,
  days: readonly Day[],
  today: Day,
): Promise<void> {
  const dueOn = [...new Set([today, ...days.filter((day) => day > today)])]
  await tx.registryChange.createMany({
    data: dueOn.map((day) => ({
      subjectKind: kind,
      subjectId: id,
      actor: access.actor,
      dueOn: toDateColumn(day),
    })),
  })
}

export interface DueChange extends RegistrySubject {
  changeIds: string[]
  /** When the last of them was made, or its day came: tasks opened since need not be opened again. */
  since: Date
}

/**
 * Claims, for so long, the changes whose lists are to be looked through on that day, together for each row. A claim
 * that runs out (a server that died) is taken by the next.
 */
export function claimDueChanges(access: Access, today: Day, now: Date, forMs: number): Promise<DueChange[]> {
  return withAccess(access, async (tx) => {
    const rows = await tx.$queryRaw<
      { id: string; kind: ChangedKind; subject: string; made: Date; due: Date }[]
    >`
      UPDATE registry_change SET claimed_until = ${new Date(now.getTime() + forMs)}
       WHERE id IN (SELECT id FROM registry_change
                     WHERE finished_at IS NULL AND due_on <= ${today}::date
                       AND (claimed_until IS NULL OR claimed_until < ${now})
                     ORDER BY made_at LIMIT 100 FOR UPDATE SKIP LOCKED)
      RETURNING id::text, subject_kind AS kind, subject_id::text AS subject, made_at AS made, due_on AS due`
    const due = new Map<string, DueChange>()
    for (const row of rows) {
      const since = new Date(Math.max(row.made.getTime(), startOfDay(fromDateColumn(row.due)).getTime()))
      const known = due.get(row.subject)
      if (!known) due.set(row.subject, { kind: row.kind, id: row.subject, changeIds: [row.id], since })
      else {
        known.changeIds.push(row.id)
        if (since > known.since) known.since = since
      }
    }
    return [...due.values()]
  })
}

/** Keeps changes claimed for longer: a look through many lists takes its time. */
export async function renewClaim(access: Access, changeIds: readonly string[], until: Date): Promise<void> {
  await withAccess(access, (tx) =>
    tx.registryChange.updateMany({
      where: { id: { in: [...changeIds] }, finishedAt: null },
      data: { claimedUntil: until },
    }),
  )
}

/** Notes what a change was found to touch. */
export async function finishChange(
  access: Access,
  changeIds: readonly string[],
  found: { bureaus: number; entries: number },
  now: Date,
): Promise<void> {
  await withAccess(access, (tx) =>
    tx.registryChange.updateMany({
      where: { id: { in: [...changeIds] } },
      data: { ...found, finishedAt: now },
    }),
  )
}

export interface ChangeState {
  /** Lists are still being looked through. */
  waiting: boolean
  /** Days still to come on which lists are looked through. */
  later: Day[]
  /** The last look: how much it touched. */
  last: { at: Date; bureaus: number; entries: number } | null
}

/** How far the look through the lists has come for one row. */
export function changeState(access: Access, { kind, id }: RegistrySubject, today: Day): Promise<ChangeState> {
  return withAccess(access, async (tx) => {
    const where = { subjectKind: kind, subjectId: id }
    const open = await tx.registryChange.findMany({
      where: { ...where, finishedAt: null },
      select: { dueOn: true },
      orderBy: { dueOn: 'asc' },
    })
    const days = open.map(({ dueOn }) => fromDateColumn(dueOn))
    const last = await tx.registryChange.findFirst({
      where: { ...where, finishedAt: { not: null } },
      orderBy: [{ finishedAt: 'desc' }, { madeAt: 'desc' }],
      select: { finishedAt: true, bureaus: true, entries: true },
    })
    return {
      waiting: days.some((day) => day <= today),
      later: [...new Set(days.filter((day) => day > today))],
      last: last?.finishedAt
        ? { at: last.finishedAt, bureaus: last.bureaus ?? 0, entries: last.entries ?? 0 }
        : null,
    }
  })
}
