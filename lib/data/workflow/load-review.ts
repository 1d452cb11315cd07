import type { Access } from '@/lib/domain/access'
import { type Draft, loadDraft } from '../drafts/load-draft'
import { requireJurisdiction, withAccess } from '../with-access'
import { type Comment, listComments } from './comments'
import { listSignatures, type Signature } from './signatures'
import { type Base, findSelfApproval, readBase } from './working-edition'

/** All that a reviewer (and who submits) looks at. */
export interface Review {
  draft: Draft
  /** What the draft is compared with; null for a first list. With personal data, for staff alone. */
  base: Base | null
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
  const { id, openedFrom } = draft.edition
  const [comments, signatures, beside] = await Promise.all([
    listComments(access, id),
    listSignatures(access, id),
    withAccess(access, async (tx) => ({
      base: await readBase(tx, code, openedFrom),
      selfApproval: (await findSelfApproval(tx, code, access.personId)) !== null,
    })),
  ])
  return { draft, comments, signatures, ...beside }
}
