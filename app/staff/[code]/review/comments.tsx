import { ActionForm } from '@/components/forms/action-form'
import { SelectField, TextArea } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { CommentForm, CommentThread } from '@/components/workflow/comment-thread'
import type { StaffPage } from '@/lib/actions/staff-page'
import type { Review } from '@/lib/data/workflow/load-review'
import type { ListChanges } from '@/lib/domain/changes/types'
import { PART_KEYS, PARTS } from '@/lib/domain/list/parts'
import { entryTitle, shorten } from '@/lib/domain/list/titles'
import { commentTools } from './comment-tools'

/** What was said of the draft as a whole, and of entries that do not stand among the changes. */
export function Comments(props: {
  review: Review
  changes: ListChanges | null
  page: StaffPage
  code: string
}) {
  const { review, changes, page, code } = props
  const tools = commentTools(page, review, code)
  const shown = new Set(
    changes?.parts.flatMap(({ groups }) =>
      groups.flatMap((group) => [group.entryId, ...group.inner.map((change) => change.entryId)]),
    ),
  )
  const general = review.comments.filter(({ entryId }) => entryId === null)
  const elsewhere = review.comments.filter(({ entryId }) => entryId !== null && !shown.has(entryId))
  const titles = [...new Set(elsewhere.map(({ entryId }) => entryId ?? ''))]
  return (
    <section className="block" id="comments">
      <h2>意见（不是必须写）</h2>
      {review.comments.length === 0 ? <p className="note">还没有人提意见。</p> : null}
      <CommentThread comments={general} tools={tools} />
      {titles.map((entryId) => {
        const here = elsewhere.filter((comment) => comment.entryId === entryId)
        return (
          <div key={entryId} id={entryId} className="commented">
            <h3>{here[0]?.title}</h3>
            <CommentThread comments={here} tools={tools} />
          </div>
        )
      })}
      {changes ? (
        <CommentForm tools={tools} entryId={null} />
      ) : (
        <AnyEntryForm review={review} tools={tools} />
      )}
    </section>
  )
}

/** In a first edition entries have no place of their own among changes: the form asks which one is meant. */
function AnyEntryForm({ review, tools }: { review: Review; tools: ReturnType<typeof commentTools> }) {
  if (!tools.add) return null
  const { list } = review.draft
  const options = PART_KEYS.flatMap((part) =>
    (list[part] as never[]).map((entry: { entryId: string }) => ({
      value: entry.entryId,
      label: `${PARTS[part].label}：${shorten(entryTitle(part, entry as never), 40)}`,
    })),
  )
  const hidden = { code: tools.code, editionId: tools.editionId }
  return (
    <ActionForm action={tools.add} hidden={hidden} labels={{ body: '意见' }} className="form no-print" guard>
      <SelectField name="entryId" label="针对哪一项" options={options} empty="整份草稿" />
      <TextArea name="body" label="意见" rows={3} maxLength={4000} />
      <div className="actions">
        <SubmitButton kind="plain">提出意见</SubmitButton>
      </div>
    </ActionForm>
  )
}
