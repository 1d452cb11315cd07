import type { Access } from '@/lib/domain/access'
import type { EditionHead } from '@/lib/domain/edition'
import { recordAudit } from './audit'
import { HEAD_COLUMNS, toHead } from './edition-head'
import { removeSearchRows } from './search/write-rows'
import { requireJurisdiction, withAccess } from './with-access'

/**
 * Withdraws the edition in force: its head stays (with the reason), its entries are no longer readable by the
 * public, and nothing of it is found any more. Returns null when the jurisdiction has no edition in force.
 */
export async function withdrawEdition(access: Access, reason: string): Promise<EditionHead | null> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const [row] = await tx.edition.updateManyAndReturn({
      where: { jurisdictionCode: code, state: 'published' },
      data: {
        state: 'withdrawn',
        withdrawnAt: new Date(),
        withdrawnReason: reason,
        version: { increment: 1 },
      },
      select: HEAD_COLUMNS,
    })
    if (!row) return null
    await removeSearchRows(tx, code)
    await recordAudit(tx, access, { action: 'edition:withdraw', editionId: row.id, after: { reason } })
    await tx.$executeRaw`SELECT pg_notify('edition_published', ${code})`
    return toHead(row)
  })
}
