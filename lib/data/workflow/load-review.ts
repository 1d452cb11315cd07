import type { Access } from '@/lib/domain/access'
import type { ResponsibilityList } from '@/lib/domain/list/schema'
import { type Draft, loadDraft } from '../drafts/load-draft'
import { requireJurisdiction, withAccess } from '../with-access'
import { type Comment, listComments } from './comments'
import { listSignatures, type Signature } from './signatures'
import { findSelfApproval, readWholeList } from './working-edition'

/** All that a reviewer (and who submits) looks at. */
export interface Review {
  draft: Draft
  /** What the public sees now; null when nothing is in force. With personal data, for staff alone. */
  inForce: { number: number; list: ResponsibilityList } | null
  comments: Comment[]
  signatures: Signature[]
  /** Whether the person may approve their own submission now. */
  selfApproval: boolean
}

/** The bureau's working edition with all about it; null when none is open. */
export async function loadReview(access: Access): Promise<Review | null> {
  const code = requireJurisdiction(access)
  const draft = await loadDraft(access)
  if (!draft) return null
  const { id } = draft.edition
  const [comments, signatures, beside] = await Promise.all([
    listComments(access, id),
    listSignatures(access, id),
    withAccess(access, async (tx) => {
      const row = await tx.edition.findFirst({
        where: { jurisdictionCode: code, state: 'published' },
        select: { id: true, title: true, number: true },
      })
      return {
        inForce: row && { number: row.number ?? 0, list: await readWholeList(tx, code, row) },
        selfApproval: (await findSelfApproval(tx, code, access.personId)) !== null,
      }
    }),
  ])
  return { draft, comments, signatures, ...beside }
}
