import type { Access } from '@/lib/domain/access'
import { flattenList } from '@/lib/domain/list/entries'
import { entryName } from '@/lib/domain/proposal/entry-name'
import type { Change } from '@/lib/domain/proposal/proposal'
import type { KeptRow } from '../drafts/remove-entry'
import type { Transaction } from '../with-access'
import type { DraftRows } from './draft-rows'
import { toJson } from './import-rows'

/** Keeps what an import removes where the editor keeps what is removed by hand, so that one entry alone can come back. */
export async function keepRemoved(
  tx: Transaction,
  access: Access,
  jurisdictionCode: string,
  draft: DraftRows,
  changes: readonly Change[],
): Promise<void> {
  const order = flattenList(draft.list)
  const data = changes.flatMap((change) => {
    if (change.kind !== 'remove') return []
    const { entry, inside, entryId, part } = change
    const elder = order
      .filter(
        (row) => row.parentId === entry.parentId && row.kind === entry.kind && row.position < entry.position,
      )
      .map((row) => row.entryId)
    const rows: KeptRow[] = [entry, ...inside].map((row) => ({
      ...row,
      position: draft.positions.get(row.entryId) ?? row.position,
      version: draft.versions.get(row.entryId) ?? 1,
    }))
    rows[0]!.behind = elder.reverse()
    const title = entryName(entry)
    const by = { removedBy: access.personId, actor: access.actor }
    return [{ jurisdictionCode, editionId: draft.editionId, entryId, part, title, rows: toJson(rows), ...by }]
  })
  if (data.length > 0) await tx.removedEntry.createMany({ data })
}

/** They are back by another way. */
export async function forgetRemoved(
  tx: Transaction,
  jurisdictionCode: string,
  editionId: string,
  entryIds: readonly string[],
): Promise<void> {
  await tx.removedEntry.updateMany({
    where: { jurisdictionCode, editionId, entryId: { in: [...entryIds] }, restoredAt: null },
    data: { restoredAt: new Date() },
  })
}
