import { createHash } from 'node:crypto'
import type { Access } from '@/lib/domain/access'
import type { EditionState } from '@/lib/domain/edition'
import type { Part } from '@/lib/domain/list/parts'
import { recordAudit } from '../audit'
import { openDraft } from '../drafts/open-draft'
import { requireJurisdiction, withAccess } from '../with-access'
import { readDraftRows } from './draft-rows'
import { toJson } from './import-rows'

export interface Upload {
  fileName: string
  mediaType: string
  bytes: Uint8Array
  /** The part pasted onto; null for a document. */
  part: Part | null
}

/** `closed`: the working edition lies before a reviewer and takes no changes. */
export type StartResult = { status: 'started'; id: string } | { status: 'closed'; state: EditionState }

/** Keeps an uploaded file whole, to be read into a proposal against the working edition, which is opened if need be. */
export async function startImport(access: Access, upload: Upload): Promise<StartResult> {
  const code = requireJurisdiction(access)
  await openDraft(access)
  return withAccess(access, async (tx) => {
    const draft = await readDraftRows(tx, code)
    if (!draft) throw new Error(`${code} has no working edition although one was opened`)
    if (!draft.isEditable) return { status: 'closed', state: draft.state }
    const { bytes, fileName, mediaType, part } = upload
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { id } = await tx.importRun.create({
      data: {
        jurisdictionCode: code,
        editionId: draft.editionId,
        fileName,
        mediaType,
        sha256,
        bytes: new Uint8Array(bytes),
        decisions: toJson({ part, base: Object.fromEntries(draft.versions) }),
        actor: access.actor,
        personId: access.personId,
      },
      select: { id: true },
    })
    await recordAudit(tx, access, {
      action: 'import:upload',
      editionId: draft.editionId,
      entryId: id,
      after: { fileName, sha256, size: bytes.length },
    })
    return { status: 'started', id }
  })
}
