import type { StaffPage } from '@/lib/actions/staff-page'
import { BureauScreen } from '../../../bureau-screen'

/** Said where there is nothing to preview. */
export function NoDraft({ page, code }: { page: StaffPage; code: string }) {
  return (
    <BureauScreen page={page} code={code} current="draft">
      <h1>现在没有草稿</h1>
      <p className="lead">没有正在修改的草稿，公众看到的是已经发布的版本。</p>
      <p className="actions">
        <a href={`/staff/${code}/draft`}>去编辑清单</a>
        <a href={`/${code}`}>看已经发布的清单</a>
      </p>
    </BureauScreen>
  )
}
