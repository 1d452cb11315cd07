import type { Access } from '@/lib/domain/access'
import { Prisma } from './generated/client'
import { type Transaction, withAccess } from './with-access'

export interface AuditEvent {
  /** `aggregate:verb`, e.g. `edition:publish`. */
  action: string
  editionId?: string
  /** The entry, or the key of whatever was changed. */
  entryId?: string
  field?: string
  before?: unknown
  after?: unknown
}

/** Writes who did what, in the transaction of the change itself. Number, time and chain are the database's. */
export async function recordAudit(tx: Transaction, access: Access, event: AuditEvent): Promise<void> {
  await recordAudits(tx, access, [event])
}

/** The same for many at once, in their order. */
export async function recordAudits(
  tx: Transaction,
  access: Access,
  events: readonly AuditEvent[],
): Promise<void> {
  // createMany sends no RETURNING: who may add to the log need not be allowed to read it.
  await tx.auditEntry.createMany({
    data: events.map((event) => ({
      jurisdictionCode: access.jurisdictionCode,
      personId: access.personId,
      actor: access.actor,
      action: event.action,
      editionId: event.editionId ?? null,
      entryId: event.entryId ?? null,
      field: event.field ?? null,
      before: toJson(event.before),
      after: toJson(event.after),
    })),
  })
}

/**
 * Proves the audit log of the access's jurisdiction (of the platform when it has none): null when every entry is as
 * it was written and none is missing between them, else the number of the first that is not.
 */
export function findAuditBreak(access: Access): Promise<number | null> {
  return withAccess(access, async (tx) => {
    const rows = await tx.$queryRaw<{ broken: number | null }[]>`
      SELECT audit_break(${access.jurisdictionCode ?? 'platform'}) AS broken`
    return rows[0]?.broken ?? null
  })
}

function toJson(value: unknown): Prisma.InputJsonValue | Prisma.NullableJsonNullValueInput {
  return value === undefined || value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue)
}
