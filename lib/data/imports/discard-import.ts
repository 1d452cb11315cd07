import type { Access } from '@/lib/domain/access'
import { OPEN_STATES } from '@/lib/domain/proposal/import-run'
import { recordAudit } from '../audit'
import { requireJurisdiction, withAccess } from '../with-access'

/** Lays a proposal aside for good; the record and the file stay. False when it was not open. */
export async function discardImport(access: Access, importId: string): Promise<boolean> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const { count } = await tx.importRun.updateMany({
      where: { jurisdictionCode: code, id: importId, state: { in: [...OPEN_STATES] } },
      data: { state: 'discarded', version: { increment: 1 } },
    })
    if (count === 1) await recordAudit(tx, access, { action: 'import:discard', entryId: importId })
    return count === 1
  })
}
