import type { EntryRow } from '@/lib/domain/list/entries'
import { KINDS } from '@/lib/domain/list/parts'
import type { Change } from '@/lib/domain/proposal/proposal'
import type { Reversal } from '@/lib/domain/proposal/revert'
import type { AuditEvent } from '../audit'

/**
 * What the audit log says of changes that were made: each field, each entry. Personal data is named, never written
 * down: the log cannot be erased.
 * @param lastingId the id an added entry has got
 */
export function auditOfChanges(
  editionId: string,
  changes: readonly Change[],
  lastingId: (entryId: string) => string,
): AuditEvent[] {
  return changes.flatMap((change): AuditEvent[] => {
    const entryId = lastingId(change.entryId)
    const common = { editionId, entryId }
    if (change.kind === 'add') return [{ ...common, action: 'entry:add', after: change.entry.data }]
    if (change.kind === 'move') {
      const places = {
        before: { parentId: change.fromParentId },
        after: { parentId: change.parentId && lastingId(change.parentId) },
      }
      return [{ ...common, action: 'entry:move', ...places }]
    }
    if (change.kind === 'remove')
      return [change.entry, ...change.inside].map((row) => ({
        editionId,
        entryId: row.entryId,
        action: 'entry:remove',
        before: row.data,
      }))
    const secret: readonly string[] = KINDS[change.entryKind].privateFields
    return change.fields.map(({ field, before, after }) => ({
      ...common,
      action: 'entry:revise',
      field,
      ...(secret.includes(field) ? {} : { before, after }),
    }))
  })
}

/** The same for taking them back. */
export function auditOfReversal(
  editionId: string,
  reversal: Reversal,
  current: ReadonlyMap<string, EntryRow>,
): AuditEvent[] {
  const was = new Map(reversal.rows.map((row) => [row.entryId, row.data]))
  const now = (entryId: string) => current.get(entryId)?.data
  return [
    ...reversal.added.map((entryId) => ({
      editionId,
      entryId,
      action: 'entry:remove',
      before: now(entryId),
    })),
    ...reversal.removed.map((entryId) => ({
      editionId,
      entryId,
      action: 'entry:restore',
      after: was.get(entryId),
    })),
    ...reversal.changed.map((entryId) => ({
      editionId,
      entryId,
      action: 'entry:restore',
      before: now(entryId),
      after: was.get(entryId),
    })),
  ]
}
