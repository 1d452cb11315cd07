import type { ImportRun } from '@/lib/domain/proposal/import-run'
import { lockDraft } from '../drafts/lock-draft'
import type { Transaction } from '../with-access'
import { RUN_COLUMNS, toRun } from './import-rows'

/**
 * Takes the draft an import is for and then reads the import: two who apply at once go one after the other. Null when
 * there is no such import, `closed` when its draft takes no changes.
 */
export async function lockRun(
  tx: Transaction,
  code: string,
  id: string,
): Promise<ImportRun | 'closed' | null> {
  const key = { jurisdictionCode_id: { jurisdictionCode: code, id } }
  const head = await tx.importRun.findUnique({ where: key, select: { editionId: true } })
  if (!head) return null
  if (await lockDraft(tx, code, head.editionId)) return 'closed'
  const row = await tx.importRun.findUnique({ where: key, select: RUN_COLUMNS })
  return row && toRun(row, 0, new Date())
}
