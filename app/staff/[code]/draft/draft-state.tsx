import type { StaffPage } from '@/lib/actions/staff-page'
import type { DraftEdition } from '@/lib/data/drafts/load-draft'
import { chineseDateTime } from '@/lib/domain/dates'

/** Why the draft cannot be edited now, or why it came back. Nothing when it is simply a draft. */
export function DraftState(props: { page: StaffPage; code: string; edition: DraftEdition }) {
  const { page, code, edition } = props
  const review = <a href={`/staff/${code}/review`}>审核发布</a>
  switch (edition.state) {
    case 'draft':
      return page.access.permissions.has('draft:edit') ? null : (
        <p className="state-line">您可以查看草稿，修改由编辑员来做。</p>
      )
    case 'returned':
      return (
        <div className="state-line">
          <p>
            <b>审核退回：</b>
            {edition.returnedReason}
          </p>
          <p>请修改后在“{review}”里重新提交。</p>
        </div>
      )
    case 'submitted':
      return (
        <p className="state-line">
          草稿已于 {edition.submittedAt ? chineseDateTime(edition.submittedAt) : ''} 提交审核，现在只能查看。
          {page.access.permissions.has('draft:submit') ? (
            <>
              要修改，先<a href={`/staff/${code}/review#take-back`}>收回提交</a>。
            </>
          ) : (
            <>见“{review}”。</>
          )}
        </p>
      )
    case 'scheduled':
      return (
        <p className="state-line">
          草稿已通过，将于 {edition.scheduledFor ? chineseDateTime(edition.scheduledFor) : ''}{' '}
          发布，现在只能查看。见“
          {review}”。
        </p>
      )
    default:
      return <p className="state-line">草稿已通过审核，等待发布，现在只能查看。见“{review}”。</p>
  }
}
