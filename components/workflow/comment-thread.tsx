import { ActionForm } from '@/components/forms/action-form'
import { TextArea } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/domain/action-result'
import { beijingTimestamp, chineseDateTime } from '@/lib/domain/dates'

export interface CommentLine {
  id: string
  entryId: string | null
  title: string | null
  body: string
  actor: string
  createdAt: Date
  resolvedAt: Date | null
  resolvedActor: string | null
}

/** What the forms around comments need. `settle` is null for whoever may only read. */
export interface CommentTools {
  code: string
  editionId: string
  add: FormAction | null
  settle: FormAction | null
}

/** Comments on one thing, open ones first in sight, resolved ones folded away. */
export function CommentThread({
  comments,
  tools,
}: {
  comments: readonly CommentLine[]
  tools: CommentTools
}) {
  const open = comments.filter((comment) => comment.resolvedAt === null)
  const resolved = comments.filter((comment) => comment.resolvedAt !== null)
  return (
    <>
      {open.length > 0 ? <Lines comments={open} tools={tools} /> : null}
      {resolved.length > 0 ? (
        <details className="folded">
          <summary>已解决的意见 {resolved.length} 条</summary>
          <Lines comments={resolved} tools={tools} />
        </details>
      ) : null}
    </>
  )
}

function Lines({ comments, tools }: { comments: readonly CommentLine[]; tools: CommentTools }) {
  return (
    <ul className="comments">
      {comments.map((comment) => (
        <li key={comment.id} id={`comment-${comment.id}`}>
          <p className="by">
            {comment.resolvedAt ? '已解决' : '意见'} · {comment.actor}{' '}
            <time dateTime={beijingTimestamp(comment.createdAt)}>{chineseDateTime(comment.createdAt)}</time>
            {comment.resolvedActor ? ` · ${comment.resolvedActor}标为已解决` : null}
          </p>
          {comment.body.split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
          {tools.settle ? (
            <ActionForm
              action={tools.settle}
              className="inline-form no-print"
              hidden={{
                code: tools.code,
                id: comment.id,
                at: comment.entryId ?? '',
                resolved: comment.resolvedAt ? 'no' : 'yes',
              }}
            >
              <SubmitButton kind="link">{comment.resolvedAt ? '重新打开' : '标为已解决'}</SubmitButton>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** The form that adds a comment to an entry, or (entryId null) to the draft as a whole. */
export function CommentForm(props: { tools: CommentTools; entryId: string | null; cancelHref?: string }) {
  const { tools, entryId } = props
  if (!tools.add) return null
  const hidden = { code: tools.code, editionId: tools.editionId, ...(entryId ? { entryId } : {}) }
  return (
    <ActionForm action={tools.add} hidden={hidden} labels={{ body: '意见' }} className="form no-print" guard>
      <TextArea
        name="body"
        label={entryId ? '对这一项的意见' : '对整份草稿的意见'}
        required={entryId !== null}
        rows={3}
        maxLength={4000}
      />
      <div className="actions">
        <SubmitButton kind="plain">提出意见</SubmitButton>
        {props.cancelHref ? <a href={props.cancelHref}>不提了</a> : null}
      </div>
    </ActionForm>
  )
}
