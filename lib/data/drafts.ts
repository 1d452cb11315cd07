import type { Access } from '@/lib/domain/access'
import { type EntryKind, KINDS } from '@/lib/domain/list/parts'
import { recordAudit } from './audit'
import type { Prisma } from './generated/client'
import { requireJurisdiction, withAccess } from './with-access'

/**
 * Opens the working edition as a copy of the one in force, personal data included; the id of the one already open
 * when there is one. Entries keep their ids, so editions compare by a join.
 */
export async function openDraft(access: Access): Promise<string> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`publish:${code}`}, 0))`
    const open = await tx.edition.findFirst({
      where: { jurisdictionCode: code, number: null },
      select: { id: true },
    })
    if (open) return open.id
    const base = await tx.edition.findFirst({ where: { jurisdictionCode: code, state: 'published' } })
    const { id } = await tx.edition.create({
      data: { jurisdictionCode: code, title: base?.title ?? null, counts: base?.counts ?? {} },
      select: { id: true },
    })
    if (base) {
      await tx.$executeRaw`
        INSERT INTO entry (jurisdiction_code, edition_id, entry_id, parent_id, part, kind, position, source, data)
        SELECT jurisdiction_code, ${id}::uuid, entry_id, parent_id, part, kind, position, source, data
          FROM entry WHERE jurisdiction_code = ${code} AND edition_id = ${base.id}::uuid`
      await tx.$executeRaw`
        INSERT INTO entry_private (jurisdiction_code, edition_id, entry_id, data)
        SELECT jurisdiction_code, ${id}::uuid, entry_id, data
          FROM entry_private WHERE jurisdiction_code = ${code} AND edition_id = ${base.id}::uuid`
    }
    await recordAudit(tx, access, { action: 'edition:draft', editionId: id })
    return id
  })
}

export interface Revision {
  editionId: string
  entryId: string
  /** The version the editor saw. */
  version: number
  /** Public fields of the entry's kind, all of them. */
  data: Record<string, unknown>
}

/** `stale`: somebody saved in between; `current` is what stands there now. */
export type RevisionResult =
  | { status: 'saved'; version: number }
  | { status: 'stale'; version: number; current: Record<string, unknown> }
  | { status: 'missing' }

/**
 * Saves one entry of the working edition, with an audit entry for each field changed. A stale save changes nothing.
 * Throws a ZodError when `data` has not the shape of the entry's kind.
 */
export async function reviseEntry(access: Access, revision: Revision): Promise<RevisionResult> {
  const code = requireJurisdiction(access)
  const { editionId, entryId, version } = revision
  return withAccess(access, async (tx) => {
    const where = { jurisdictionCode: code, editionId, entryId }
    const before = await tx.entry.findUnique({ where: { jurisdictionCode_editionId_entryId: where } })
    if (!before) return { status: 'missing' }
    const data = publicFields(before.kind as EntryKind, revision.data)
    const { count } = await tx.entry.updateMany({
      where: { ...where, version },
      data: { data: data as Prisma.InputJsonObject, version: { increment: 1 } },
    })
    const was = before.data as Record<string, unknown>
    if (count === 0) return { status: 'stale', version: before.version, current: was }
    for (const field of Object.keys(data))
      if (JSON.stringify(was[field]) !== JSON.stringify(data[field]))
        await recordAudit(tx, access, {
          action: 'entry:revise',
          editionId,
          entryId,
          field,
          before: was[field],
          after: data[field],
        })
    return { status: 'saved', version: version + 1 }
  })
}

function publicFields(kind: EntryKind, data: Record<string, unknown>): Record<string, unknown> {
  const spec = KINDS[kind]
  const secret: readonly string[] = spec.privateFields
  const blank = Object.fromEntries(secret.map((field) => [field, null]))
  const fields: Record<string, unknown> = spec.fields.parse({ ...data, ...blank })
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !secret.includes(field)))
}
