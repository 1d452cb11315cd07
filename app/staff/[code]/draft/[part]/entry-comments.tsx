import type { ReactNode } from 'react'
import { CommentThread } from '@/components/workflow/comment-thread'
import { listComments } from '@/lib/data/workflow/comments'
import type { Access } from '@/lib/domain/access'

/** What was said of each entry of the draft, for beside it; answering and settling is done on the review page. */
export async function entryComments(
  access: Access,
  code: string,
  editionId: string,
): Promise<(entryId: string) => ReactNode> {
  const comments = await listComments(access, editionId)
  const tools = { code, editionId, add: null, settle: null }
  return (entryId) => {
    const here = comments.filter((comment) => comment.entryId === entryId)
    if (here.length === 0) return null
    return (
      <>
        <CommentThread comments={here} tools={tools} />
        <p className="row-note">
          改好以后，可在<a href={`/staff/${code}/review#${entryId}`}>审核发布</a>里标为已解决。
        </p>
      </>
    )
  }
}
