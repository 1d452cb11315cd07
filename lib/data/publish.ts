import { createHash } from 'node:crypto'
import type { Access } from '@/lib/domain/access'
import type { EditionHead } from '@/lib/domain/edition'
import { assignIds } from '@/lib/domain/list/assign-ids'
import { type ResponsibilityList, responsibilityListSchema } from '@/lib/domain/list/schema'
import type { Prisma } from './generated/client'
import { readJurisdiction } from './jurisdiction-rows'
import { putInForce } from './put-in-force'
import { requireJurisdiction, type Transaction, withAccess } from './with-access'
import { lockEditions } from './workflow/working-edition'
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
    await lockEditions(tx, code)
    const { id, version } = await tx.edition.create({
      data: {
        jurisdictionCode: code,
        title: list.title,
        reason: publication.reason,
        basis: publication.basis,
      },
      select: { id: true, version: true },
    })
    await writeEntries(tx, code, id, list)
    if (publication.document) await keepDocument(tx, code, id, publication.document)
    const head = await putInForce(tx, access, jurisdiction, { id, version, list })
    if (!head) throw new Error(`the new edition of ${code} is gone`)
    return head
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
