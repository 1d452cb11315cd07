import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { TitleBlock } from '@/components/ui/title-block'
import type { Review } from '@/lib/data/workflow/load-review'
import { chineseDateTime } from '@/lib/domain/dates'
import { STATE_WORDS } from '@/lib/domain/workflow'

/** Where the draft stands: its state, who signed it, why it was submitted or returned; ways into the long page. */
export function Standing(props: {
  review: Review
  code: string
  title: string
  decide: string
  /** What has just been done. */
  notice: ReactNode
}) {
  const { review, code } = props
  const { edition } = review.draft
  const last = (...actions: string[]) => review.signatures.findLast(({ action }) => actions.includes(action))
  const submitted = edition.submittedBy ? last('edition:submit') : undefined
  const approved = edition.approvedBy ? last('edition:approve', 'edition:schedule') : undefined
  const returned = edition.state === 'returned' ? last('edition:return') : undefined
  const open = review.comments.filter(({ resolvedAt }) => resolvedAt === null).length
  const from = edition.openedFrom === null ? '第一份草稿' : `草稿，由第${edition.openedFrom}版打开`
  const { base } = review
  const against = base ? `，与${base.isInForce ? '现行的' : ''}第${base.number}版比较` : ''
  return (
    <>
      <TitleBlock kicker={`${from}${against}`} title={props.title}>
        <p className="lead">
          <strong className="state-word">{STATE_WORDS[edition.state]}</strong>
          {edition.scheduledFor && edition.state === 'scheduled'
            ? `：${chineseDateTime(edition.scheduledFor)}（北京时间）自动发布`
            : null}
        </p>
      </TitleBlock>
      {props.notice}
      {returned ? (
        <div className="outcome bad">
          <p>
            <b>{returned.actor}</b>退回了这份草稿，原因：
          </p>
          <p className="said">{edition.returnedReason}</p>
        </div>
      ) : null}
      <Facts
        facts={[
          ['调整原因', edition.reason],
          ['调整依据', edition.basis],
          ['提交', submitted && `${submitted.actor}，${chineseDateTime(submitted.at)}`],
          ['审核', approved && `${approved.actor}，${chineseDateTime(approved.at)}`],
        ]}
      />
      <nav className="page-ways no-print" aria-label="本页内容">
        <ul>
          <li>
            <a href="#decide">{props.decide}</a>
          </li>
          <li>
            <a href="#changes">{base ? '改了什么' : '清单内容'}</a>
          </li>
          <li>
            <a href="#comments">意见{open > 0 ? `（${open} 条未解决）` : ''}</a>
          </li>
          <li>
            <a href="#history">办理过程</a>
          </li>
          <li>
            <a href={`/staff/${code}/draft`}>草稿全文</a>
          </li>
        </ul>
      </nav>
    </>
  )
}
