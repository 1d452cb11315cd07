import { createHash } from 'node:crypto'
import type { Access } from '@/lib/domain/access'
import type { EditionHead } from '@/lib/domain/edition'
import { assignIds } from '@/lib/domain/list/assign-ids'
import { type ResponsibilityList, responsibilityListSchema } from '@/lib/domain/list/schema'
import { recordAudit } from './audit'
import { digestOf } from './digest'
import { countParts, HEAD_COLUMNS, toHead } from './edition-head'
import { summaryAgainstInForce } from './edition-summary'
import { Prisma } from './generated/client'
import { readJurisdiction } from './jurisdiction-rows'
import { writeSearchRows } from './search/write-rows'
import { requireJurisdiction, type Transaction, withAccess } from './with-access'
import { writeEntries } from './write-entries'

export interface Publication {
  /** With provisional or lasting entry ids. */
  list: ResponsibilityList
  /** 调整原因 and 调整依据. */
  reason: string
  basis: string
  /** The file the list was read from; kept whole, for staff only. */
  document?: SourceFile
}

export interface SourceFile {
  fileName: string
  mediaType: string
  bytes: Uint8Array
  /** What the reader said about it; kept as it is. */
  warnings: readonly object[]
  unplaced: readonly object[]
}

/**
 * Publishes a list as the next edition of the access's jurisdiction, in one transaction: edition, entries, digest,
 * search rows, audit; the edition before it becomes superseded. Listeners on the channel `edition_published` get the
 * jurisdiction's code on commit. Throws when the jurisdiction is unknown or has a working edition.
 */
export async function publishList(access: Access, publication: Publication): Promise<EditionHead> {
  const code = requireJurisdiction(access)
  const list = assignIds(code, responsibilityListSchema.parse(publication.list))
  return withAccess(access, async (tx) => {
    const jurisdiction = await readJurisdiction(tx, code)
    if (!jurisdiction) throw new Error(`${code} is not a known jurisdiction`)
    // Two publications of one jurisdiction go one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`publish:${code}`}, 0))`
    const last = await lastPublic(tx, code)
    const { id } = await tx.edition.create({
      data: {
        jurisdictionCode: code,
        title: list.title,
        reason: publication.reason,
        basis: publication.basis,
        counts: countParts(list),
      },
      select: { id: true },
    })
    await writeEntries(tx, code, id, list)
    if (publication.document) await keepDocument(tx, code, id, publication.document)
    const summary = await summaryAgainstInForce(tx, code, list)
    await tx.edition.updateMany({
      where: { jurisdictionCode: code, state: 'published' },
      data: { state: 'superseded', supersededAt: new Date(), version: { increment: 1 } },
    })
    const row = await tx.edition.update({
      where: { jurisdictionCode_id: { jurisdictionCode: code, id } },
      data: {
        state: 'published',
        number: (last?.number ?? 0) + 1,
        digest: digestOf(list, last?.digest ?? null),
        previousDigest: last?.digest ?? null,
        summary: summary ?? Prisma.DbNull,
        publishedAt: new Date(),
        publishedBy: access.personId,
        version: { increment: 1 },
      },
      select: HEAD_COLUMNS,
    })
    await writeSearchRows(tx, jurisdiction, id, list)
    const head = toHead(row)
    await recordAudit(tx, access, {
      action: 'edition:publish',
      editionId: id,
      after: { number: head.number, digest: head.digest, reason: head.reason, basis: head.basis },
    })
    await tx.$executeRaw`SELECT pg_notify('edition_published', ${code})`
    return head
  })
}

function lastPublic(tx: Transaction, jurisdictionCode: string) {
  return tx.edition.findFirst({
    where: { jurisdictionCode, number: { not: null } },
    orderBy: { number: 'desc' },
    select: { number: true, digest: true },
  })
}

async function keepDocument(
  tx: Transaction,
  jurisdictionCode: string,
  editionId: string,
  document: SourceFile,
) {
  const { fileName, mediaType, bytes, warnings, unplaced } = document
  await tx.sourceDocument.create({
    data: {
      jurisdictionCode,
      editionId,
      fileName,
      mediaType,
      bytes: new Uint8Array(bytes),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      warnings: warnings as unknown as Prisma.InputJsonValue,
      unplaced: unplaced as unknown as Prisma.InputJsonValue,
    },
    select: { id: true },
  })
}
