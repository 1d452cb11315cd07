import { ChangeList } from '@/components/list/changes/change-list'
import { PartTable } from '@/components/list/part-table'
import { CommentForm, CommentThread } from '@/components/workflow/comment-thread'
import type { StaffPage } from '@/lib/actions/staff-page'
import type { Review } from '@/lib/data/workflow/load-review'
import type { ListChanges } from '@/lib/domain/changes/types'
import { PART_KEYS, PARTS } from '@/lib/domain/list/parts'
import { commentTools } from './comment-tools'

/** All that changed since the edition it is compared with, with what was said of each entry; a first edition part by part. */
export function Changes(props: {
  review: Review
  changes: ListChanges | null
  page: StaffPage
  code: string
  /** The entry whose comment form is open. */
  commentOn: string | null
}) {
  const { review, changes, code } = props
  const { base } = review
  return (
    <section className="block" id="changes">
      <h2>{changes ? '改了什么' : '清单内容'}</h2>
      {base && !base.isInForce ? (
        <p className="note">
          现在没有现行版本。下面是草稿和第{base.number}版不同的地方；没有列出的，和第{base.number}版一样。
        </p>
      ) : null}
      {changes === null ? (
        <FirstList review={review} />
      ) : changes.parts.length === 0 && changes.title === null ? (
        <p className="note">和{base?.isInForce ? '现行版本' : `第${base?.number}版`}完全一样，没有改动。</p>
      ) : (
        <ChangeList
          changes={changes}
          level={3}
          hrefOf={({ part, entryId, top }) =>
            top?.status === 'removed' ? null : `/staff/${code}/draft/${part}?edit=${entryId}#${entryId}`
          }
          renderAside={(entryId, changed) => <Aside {...props} entryId={entryId} changed={changed} />}
        />
      )}
    </section>
  )
}

function Aside(props: Parameters<typeof Changes>[0] & { entryId: string; changed: boolean }) {
  const { review, entryId, page, code, commentOn } = props
  const tools = commentTools(page, review, code)
  const here = review.comments.filter((comment) => comment.entryId === entryId)
  return (
    <>
      <CommentThread comments={here} tools={tools} />
      {commentOn === entryId ? (
        <CommentForm tools={tools} entryId={entryId} cancelHref={`/staff/${code}/review#${entryId}`} />
      ) : tools.add && props.changed ? (
        <p className="no-print">
          <a className="quiet-way" href={`/staff/${code}/review?comment=${entryId}#${entryId}`}>
            提意见
          </a>
        </p>
      ) : null}
    </>
  )
}

/** Nothing is public yet: everything is new, so the list itself is what there is to see. */
function FirstList({ review }: { review: Review }) {
  const { list } = review.draft
  return (
    <>
      <p className="note">现在没有现行版本，下面是草稿的全部内容，按部分列出。</p>
      {PART_KEYS.filter((part) => list[part].length > 0).map((part) => (
        <section key={part} className="block">
          <h3>
            {PARTS[part].label}
            <span className="count">
              {list[part].length}
              {PARTS[part].unit}
            </span>
          </h3>
          <PartTable part={part} list={list} root={null} areaCode={null} />
        </section>
      ))}
    </>
  )
}
