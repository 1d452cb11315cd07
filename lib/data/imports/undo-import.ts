import type { Access } from '@/lib/domain/access'
import { type EntryRow, flattenList } from '@/lib/domain/list/entries'
import { entryName } from '@/lib/domain/proposal/entry-name'
import { type Reversal, reversalObstacles, revert } from '@/lib/domain/proposal/revert'
import { recordAudits } from '../audit'
import { requireJurisdiction, withAccess } from '../with-access'
import { readDraftRows } from './draft-rows'
import { auditOfReversal } from './import-audit'
import { toJson } from './import-rows'
import { forgetRemoved } from './keep-removed'
import { lockRun } from './lock-run'
import { replaceEntries } from './replace-entries'

/**
 * `edited`: entries the import wrote have been changed since; their names. Nothing is taken back then.
 * `closed`: the import is not applied, or the working edition takes no changes.
 */
export type UndoResult =
  | { status: 'undone' }
  | { status: 'edited'; names: string[] }
  | { status: 'closed' | 'missing' }

/** Takes an applied import back, all of it, in one transaction. What others did meanwhile to other entries stays. */
export async function undoImport(access: Access, importId: string): Promise<UndoResult> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const run = await lockRun(tx, code, importId)
    if (!run) return { status: 'missing' }
    if (run === 'closed' || run.state !== 'applied') return { status: 'closed' }
    const draft = await readDraftRows(tx, code)
    const kept = await tx.importRun.findUnique({
      where: { jurisdictionCode_id: { jurisdictionCode: code, id: importId } },
      select: { undo: true },
    })
    if (!draft || !kept?.undo) return { status: 'closed' }
    const { reversal, versions } = kept.undo as unknown as {
      reversal: Reversal
      versions: Record<string, number>
    }
    const current = new Map(flattenList(draft.list).map((row) => [row.entryId, row]))
    const edited = Object.entries(versions).flatMap(([entryId, version]) =>
      draft.versions.get(entryId) === version ? [] : [rowOf(entryId, current, reversal)],
    )
    const inTheWay = [...edited, ...reversalObstacles(draft.list, reversal)]
    if (inTheWay.length > 0) return { status: 'edited', names: [...new Set(inTheWay.map(nameOf))] }
    await replaceEntries(tx, code, draft, revert(draft.list, reversal), new Set(reversal.changed))
    await forgetRemoved(tx, code, draft.editionId, reversal.removed)
    // From here on it is a proposal against the draft as it is now.
    const versionsNow = (await readDraftRows(tx, code))?.versions ?? new Map<string, number>()
    const decisions = toJson({ part: run.part, base: Object.fromEntries(versionsNow) })
    const { count } = await tx.importRun.updateMany({
      where: { jurisdictionCode: code, id: importId, version: run.version },
      data: { state: 'undone', undoneAt: new Date(), decisions, version: { increment: 1 } },
    })
    if (count !== 1) throw new Error(`import ${importId} changed under the lock`)
    const told = auditOfReversal(draft.editionId, reversal, current)
    await recordAudits(tx, access, [
      {
        action: 'import:undo',
        editionId: draft.editionId,
        entryId: importId,
        after: { fileName: run.fileName, entries: told.length },
      },
      ...told,
    ])
    return { status: 'undone' }
  })
}

const rowOf = (entryId: string, current: ReadonlyMap<string, EntryRow>, reversal: Reversal) =>
  current.get(entryId) ?? reversal.rows.find((row) => row.entryId === entryId)

const nameOf = (row: EntryRow | undefined) => (row ? entryName(row) : '（已删除的条目）')
