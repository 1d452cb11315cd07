import { bureauHref } from '@/components/list/addresses'
import { EDITION_STATE_LABELS } from '@/components/list/edition-state'
import type { PreviewPlace } from '@/lib/domain/editing/preview-place'
import type { EditionHead } from '@/lib/domain/edition'

/** What a member is told above the preview: the draft's state, and the way back to where this page is edited. */
export function StaffBanner(props: { head: EditionHead; place: PreviewPlace | null; mayShare: boolean }) {
  const code = props.head.jurisdictionCode
  return (
    <>
      <p>{EDITION_STATE_LABELS[props.head.state]}。发布以后公众看到的就是这样；领导小组成员的姓名不公开。</p>
      <p className="preview-links">
        <a href={editHref(code, props.place)}>返回编辑</a>
        {props.mayShare ? <a href={`/staff/${code}/draft/links`}>给没有账号的人看</a> : null}
        <a href={bureauHref(code)}>公众现在看到的</a>
      </p>
    </>
  )
}

function editHref(code: string, place: PreviewPlace | null): string {
  const draft = `/staff/${code}/draft`
  switch (place?.page) {
    case 'part':
      return `${draft}/${place.part}`
    case 'entry':
      return `${draft}/${place.part}?edit=${place.entryId}#${place.entryId}`
    case 'unit':
      return `${draft}/plans#${place.plan.entryId}`
    default:
      return draft
  }
}
