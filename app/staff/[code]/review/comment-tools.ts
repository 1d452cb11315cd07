import type { CommentTools } from '@/components/workflow/comment-thread'
import type { StaffPage } from '@/lib/actions/staff-page'
import type { Review } from '@/lib/data/workflow/load-review'
import { addCommentAction, settleCommentAction } from './actions'

/** The forms around comments for whoever may comment; none for others. */
export function commentTools(page: StaffPage, review: Review, code: string): CommentTools {
  const may = page.access.permissions.has('draft:comment')
  return {
    code,
    editionId: review.draft.edition.id,
    add: may ? addCommentAction : null,
    settle: may ? settleCommentAction : null,
  }
}
