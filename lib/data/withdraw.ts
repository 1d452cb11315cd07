import type { Access } from '@/lib/domain/access'
import type { EditionHead } from '@/lib/domain/edition'
import { recordAudit } from './audit'
import { HEAD_COLUMNS, toHead } from './edition-head'
import { notifyBureau } from './notifications'
import { removeSearchRows } from './search/write-rows'
import { requireJurisdiction, withAccess } from './with-access'

/**
 * Withdraws the edition in force: its head stays (with the reason), its entries are no longer readable by the
 * public, and nothing of it is found any more; the one before does not come back. Whoever edits is told. Returns null when
 * the jurisdiction has no edition in force, or not the one meant.
 * @param number the edition the person saw in force; without it whichever is
 */
export async function withdrawEdition(
  access: Access,
  reason: string,
  number?: number,
): Promise<EditionHead | null> {
  const code = requireJurisdiction(access)
  return withAccess(access, async (tx) => {
    const [row] = await tx.edition.updateManyAndReturn({
      where: { jurisdictionCode: code, state: 'published', ...(number === undefined ? {} : { number }) },
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
    await notifyBureau(tx, access, {
      permission: 'draft:submit',
      except: access.personId,
      kind: 'edition:withdrawn',
      text: `第${row.number}版已经撤回，公众现在看不到现行清单：${reason}`,
      href: `/staff/${code}/editions/${row.number}`,
    })
    await tx.$executeRaw`SELECT pg_notify('edition_published', ${code})`
    return toHead(row)
  })
}
