import type { Access } from '@/lib/domain/access'
import type { EditionHead } from '@/lib/domain/edition'
import type { Jurisdiction } from '@/lib/domain/jurisdiction'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { recordAudit } from './audit'
import { digestOf } from './digest'
import { countParts, HEAD_COLUMNS, toHead } from './edition-head'
import { summaryAgainstInForce } from './edition-summary'
import { markMended } from './findings/mark-mended'
import { Prisma } from './generated/client'
import { writeSearchRows } from './search/write-rows'
import type { Transaction } from './with-access'

/**
 * Makes a working edition the next numbered one, in the caller's transaction, which holds the lock on the bureau's
 * editions: digest, summary of changes, search rows, audit, findings it mends; the one before becomes superseded. Listeners on the channel
 * `edition_published` get the jurisdiction's code on commit. Null when the edition is not of that version any more.
 * @param edition.list all of it, with lasting ids
 */
export async function putInForce(
  tx: Transaction,
  access: Access,
  jurisdiction: Pick<Jurisdiction, 'code' | 'name'>,
  edition: { id: string; version: number; list: ResponsibilityList },
): Promise<EditionHead | null> {
  const { code } = jurisdiction
  const { id, version, list } = edition
  const last = await tx.edition.findFirst({
    where: { jurisdictionCode: code, number: { not: null } },
    orderBy: { number: 'desc' },
    select: { number: true, digest: true },
  })
  const summary = await summaryAgainstInForce(tx, code, list)
  await tx.edition.updateMany({
    where: { jurisdictionCode: code, state: 'published' },
    data: { state: 'superseded', supersededAt: new Date(), version: { increment: 1 } },
  })
  const [row] = await tx.edition.updateManyAndReturn({
    where: { jurisdictionCode: code, id, version },
    data: {
      state: 'published',
      number: (last?.number ?? 0) + 1,
      digest: digestOf(list, last?.digest ?? null),
      previousDigest: last?.digest ?? null,
      counts: countParts(list),
      summary: summary ?? Prisma.DbNull,
      publishedAt: new Date(),
      publishedBy: access.personId,
      version: { increment: 1 },
    },
    select: HEAD_COLUMNS,
  })
  if (!row) return null
  await writeSearchRows(tx, jurisdiction, id, list)
  const head = toHead(row)
  await recordAudit(tx, access, {
    action: 'edition:publish',
    editionId: id,
    after: { number: head.number, digest: head.digest, reason: head.reason, basis: head.basis },
  })
  if (head.number !== null) await markMended(tx, access, code, head.number)
  await tx.$executeRaw`SELECT pg_notify('edition_published', ${code})`
  return head
}
