import type { Access } from '@/lib/domain/access'
import { nameOfRow } from '@/lib/domain/changes/name-of-row'
import type { EntryKind } from '@/lib/domain/list/parts'
import { recordAudit } from '../audit'
import { requireJurisdiction, type Transaction, withAccess } from '../with-access'
import { readWorkingEdition, type WorkingEdition } from './working-edition'

/** What somebody said about an entry of the draft, or about the draft as a whole. */
export interface Comment {
  id: string
  /** Null for the draft as a whole. */
  entryId: string | null
  /** What the entry was called then. */
  title: string | null
  body: string
  actor: string
  createdAt: Date
  resolvedAt: Date | null
  resolvedActor: string | null
}

/** The comments on an edition, oldest first, resolved ones too. */
export function listComments(access: Access, editionId: string): Promise<Comment[]> {
  const jurisdictionCode = requireJurisdiction(access)
  return withAccess(access, (tx) =>
    tx.entryComment.findMany({
      where: { jurisdictionCode, editionId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        entryId: true,
        title: true,
        body: true,
        actor: true,
        createdAt: true,
        resolvedAt: true,
        resolvedActor: true,
      },
    }),
  )
}

/**
 * Adds a comment to the working edition. An entry may be one of the draft or one that the draft removes. Returns
 * its id; null when there is no such working edition or entry.
 */
export function addComment(
  access: Access,
  comment: { editionId: string; entryId: string | null; body: string },
): Promise<string | null> {
  const code = requireJurisdiction(access)
  const { editionId, entryId, body } = comment
  return withAccess(access, async (tx) => {
    const edition = await readWorkingEdition(tx, code, editionId)
    if (!edition) return null
    const title = entryId === null ? null : await titleOf(tx, code, edition, entryId)
    if (entryId !== null && title === null) return null
    const { personId, actor } = access
    const added = await tx.entryComment.create({
      data: { jurisdictionCode: code, editionId, entryId, title, body, personId, actor },
      select: { id: true },
    })
    await recordAudit(tx, access, {
      action: 'comment:add',
      editionId,
      entryId: entryId ?? undefined,
      after: { comment: added.id, body },
    })
    return added.id
  })
}

/** What the entry is called in the draft, or else in what it is compared with; null when it is in neither. */
async function titleOf(
  tx: Transaction,
  code: string,
  { id: editionId, openedFrom }: WorkingEdition,
  entryId: string,
) {
  const rows = await tx.entry.findMany({
    where: {
      jurisdictionCode: code,
      entryId,
      OR: [
        { editionId },
        { edition: { is: { state: 'published' } } },
        ...(openedFrom === null ? [] : [{ edition: { is: { number: openedFrom } } }]),
      ],
    },
    select: { editionId: true, kind: true, data: true },
  })
  const row = rows.find((candidate) => candidate.editionId === editionId) ?? rows[0]
  return row ? nameOfRow(row.kind as EntryKind, row.data as Record<string, unknown>) : null
}

/** Marks a comment as dealt with, or as open again. Null when the bureau has no such comment; twice is once. */
export function settleComment(
  access: Access,
  id: string,
  resolved: boolean,
): Promise<{ editionId: string } | null> {
  const jurisdictionCode = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const found = await tx.entryComment.findFirst({
      where: { jurisdictionCode, id },
      select: { editionId: true, entryId: true },
    })
    if (!found) return null
    const { count } = await tx.entryComment.updateMany({
      where: { jurisdictionCode, id, resolvedAt: resolved ? null : { not: null } },
      data: resolved
        ? { resolvedAt: new Date(), resolvedActor: access.actor }
        : { resolvedAt: null, resolvedActor: null },
    })
    if (count === 1)
      await recordAudit(tx, access, {
        action: resolved ? 'comment:resolve' : 'comment:reopen',
        editionId: found.editionId,
        entryId: found.entryId ?? undefined,
        after: { comment: id },
      })
    return { editionId: found.editionId }
  })
}
